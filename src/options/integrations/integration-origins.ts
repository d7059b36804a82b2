import type { ErpDescriptor } from '../../erp/contract';
import { hostPattern } from '../host-pattern';

/**
 * Match patterns of the hosts that an integration talks to: the server addresses among the connection's values, or,
 * where the connection names none, the hosts the ERP always uses.
 */
export function integrationOrigins(
  descriptor: ErpDescriptor,
  connection: Readonly<Record<string, string>>,
): readonly string[] {
  const typed = Object.values(connection).flatMap((value) => hostPattern(value.trim()));
  return [...new Set(typed.length > 0 ? typed : descriptor.hosts)];
}
