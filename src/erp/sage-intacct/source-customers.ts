import type { CustomerValues, SourceCustomer } from '../../core/source-customer';
import { parseInstant, type UserFormat } from './formats';
import type { Row } from './query';
import { isTrue } from './row-values';
import {
  ADDRESS_PARTS,
  DISPLAY,
  OWN_PARTS,
  ownFields,
  PERSON_PARTS,
  PRIMARY,
  sourceFields,
} from './source-fields';

type Part = readonly [part: string, value: string | undefined];

/**
 * Rows of a page as customers. A field that no row of the page has is one that the company does not know, so its part is
 * missing; a field that only this row lacks is empty there. `format` null leaves `modifiedAt` null unless it is ISO.
 */
export function toSourceCustomers(
  rows: readonly Row[],
  fields: readonly string[],
  format: UserFormat | null,
): readonly SourceCustomer[] {
  const empty = Object.fromEntries(
    sourceFields(fields)
      .filter((field) => rows.some((row) => row[field] !== undefined))
      .map((field) => [field, '']),
  );
  const asked = ownFields(fields);
  return rows.map((row) => toCustomer({ ...empty, ...row }, asked, format));
}

function toCustomer(row: Row, asked: readonly string[], format: UserFormat | null): SourceCustomer {
  return {
    recordKey: row.RECORDNO ?? '',
    number: row.CUSTOMERID ?? '',
    name: row.NAME ?? '',
    modifiedAt: parseInstant(row.WHENMODIFIED ?? '', format),
    values: known([
      ...OWN_PARTS.map(([part, field]): Part => [part, row[field]]),
      ['onHold', row.ONHOLD === undefined ? undefined : String(isTrue(row.ONHOLD))],
      ...addressOf(row),
      ...personOf(row),
      ...asked.map((field): Part => [`field:${field}`, row[field.toUpperCase()]]),
    ]),
  };
}

const known = (parts: readonly Part[]): CustomerValues => {
  const values: Record<string, string> = {};
  for (const [part, value] of parts) if (value !== undefined) values[part] = value;
  return values;
};

/** Whole, from one contact: a street of the one in a city of the other would be no address. */
function addressOf(row: Row): readonly Part[] {
  const primary = ADDRESS_PARTS.some(
    ([part, field]) => !part.startsWith('address.country') && row[`${PRIMARY}.${field}`],
  );
  const role = primary ? PRIMARY : DISPLAY;
  return ADDRESS_PARTS.map(([part, field]) => [part, row[`${role}.${field}`]]);
}

/** The primary contact, or the display contact where the customer names no other. */
function personOf(row: Row): readonly Part[] {
  const role = row[`${PRIMARY}.CONTACTNAME`] || row[`${PRIMARY}.LASTNAME`] ? PRIMARY : DISPLAY;
  const of = (field: string): string | undefined => row[`${role}.${field}`];
  const printed = of('PRINTAS') || of('CONTACTNAME') || '';
  const named = [of('FIRSTNAME'), of('LASTNAME')].filter(Boolean).join(' ');
  // What stands on documents is a person's name only where it is not the company's.
  const last = named === '' && printed !== row.NAME ? printed : of('LASTNAME');
  return [
    ...PERSON_PARTS.map(([part, field]): Part => [part, of(field)]),
    ['contact.name', named || printed],
    ['contact.lastName', last],
  ];
}
