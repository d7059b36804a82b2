import type { ErpDescriptor } from '../../erp/contract';
import { hostPattern } from '../host-pattern';
import { trimmedValues } from './integration-draft';

/**
 * Match patterns of the hosts that an integration talks to: those of the servers that its connection names, or, where it
 * names none, the hosts the ERP always uses.
 */
export function integrationOrigins(
  descriptor: ErpDescriptor,
  connection: Readonly<Record<string, string>>,
): readonly string[] {
  const named = descriptor.originsOf(trimmedValues(connection)).flatMap(hostPattern);
  return [...new Set(named.length > 0 ? named : descriptor.hosts)];
}
