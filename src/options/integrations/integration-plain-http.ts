import type { ErpDescriptor } from '../../erp/contract';
import { plainHttpOrigins } from '../own-network/plain-http-origins';
import { trimmedValues } from './integration-draft';

/** Origins of an integration to which everything would travel unencrypted over a network. */
export const integrationPlainHttp = (
  descriptor: ErpDescriptor,
  connection: Readonly<Record<string, string>>,
): readonly string[] => plainHttpOrigins(descriptor.originsOf(trimmedValues(connection)));
