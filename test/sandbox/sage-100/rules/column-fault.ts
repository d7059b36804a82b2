import { MasFault } from '../soap/soap-fault';
import type { Switches } from '../switches';

/** Business object whose column could not be set, as fault texts name it. */
export type BusinessObject = 'AR_Customer_bus' | 'AR_CustomerContact_bus' | 'SO_SalesOrder_bus';

export interface Column {
  readonly bus: BusinessObject;
  readonly name: string;
  readonly value: string;
}

/** A column that could not be set. `code` is null where the real one is not known. */
export function columnFault(
  { bus, name, value }: Column,
  code: string | null,
  reason: string,
  { faultText }: Pick<Switches, 'faultText'>,
): MasFault {
  const subject = faultText === 'to' ? `${name} to ${value}.` : `${name}$:`;
  return new MasFault(code, `Could not set ${bus} column ${subject} ${reason}`);
}

export const notOnFile = (column: Column, switches: Switches): MasFault =>
  columnFault(column, 'CI_NOF', 'The value is not on file.', switches);

export const required = (bus: BusinessObject, name: string): MasFault =>
  new MasFault(null, `The ${name} is required for ${bus}.`);
