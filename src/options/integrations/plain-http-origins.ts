import { isLoopback } from '../../core/loopback';
import type { ErpDescriptor } from '../../erp/contract';
import { trimmedValues } from './integration-draft';

/** Origins of a connection to which everything would travel unencrypted over a network. */
export function plainHttpOrigins(
  descriptor: ErpDescriptor,
  connection: Readonly<Record<string, string>>,
): readonly string[] {
  const origins = descriptor.originsOf(trimmedValues(connection)).filter(isPlainHttp);
  return [...new Set(origins)];
}

function isPlainHttp(origin: string): boolean {
  if (!URL.canParse(origin)) return false;
  const url = new URL(origin);
  return url.protocol === 'http:' && !isLoopback(url);
}

/** Key under which the form notes that an origin with plain http is not confirmed. */
export const plainHttpKey = (origin: string): string => `plain-http ${origin}`;
