import type { ODataRow } from '../../transport/odata';
import { NUMERIC, PROPERTIES } from './targets';

type Values = Readonly<Record<string, string>>;

/** Values of a customer as JSON, in the order in which the Web API has to apply them. */
export const customerPayload = (values: Values): ODataRow =>
  Object.fromEntries(
    PROPERTIES.filter((property) => values[property] !== undefined && values[property] !== '').map(
      (property) => [property, asJson(property, values[property] ?? '')],
    ),
  );

export const asJson = (property: string, value: string): string | number =>
  NUMERIC.has(property) ? Number(value) : value;
