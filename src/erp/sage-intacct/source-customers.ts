import type { SourceCustomer } from '../../core/source-customer';
import { parseInstant, type UserFormat } from './formats';
import type { Row } from './query';
import { isTrue } from './row-values';
import { DISPLAY_PARTS, OWN_PARTS, ownFields, PRIMARY_PARTS, sourceFields } from './source-fields';

type Part = readonly [part: string, value: string | undefined];

/** The text of a field of one row; undefined for a field that the company does not know. */
type Cell = (field: string) => string | undefined;

/**
 * Rows of a page as customers. A field that no row of the page has is one that the company does not know, so its part is
 * missing; a field that only this row lacks is empty there. `format` null leaves `modifiedAt` null unless it is ISO.
 */
export function toSourceCustomers(
  rows: readonly Row[],
  fields: readonly string[],
  format: UserFormat | null,
): readonly SourceCustomer[] {
  const known = new Set(sourceFields(fields).filter((field) => rows.some((row) => row[field] !== undefined)));
  const asked = ownFields(fields);
  return rows.map((row) =>
    toCustomer((field) => row[field] ?? (known.has(field) ? '' : undefined), asked, format),
  );
}

function toCustomer(of: Cell, asked: readonly string[], format: UserFormat | null): SourceCustomer {
  const onHold = of('ONHOLD');
  const values: Record<string, string> = {};
  fill(
    values,
    OWN_PARTS.map(([part, field]) => [part, of(field)]),
  );
  if (onHold !== undefined) values.onHold = String(isTrue(onHold));
  fill(values, addressOf(of));
  fill(values, personOf(of));
  fill(
    values,
    asked.map((field) => [`field:${field}`, of(field.toUpperCase())]),
  );
  return {
    recordKey: of('RECORDNO') ?? '',
    number: of('CUSTOMERID') ?? '',
    name: of('NAME') ?? '',
    modifiedAt: parseInstant(of('WHENMODIFIED') ?? '', format),
    values,
  };
}

function fill(values: Record<string, string>, parts: readonly Part[]): void {
  for (const [part, value] of parts) if (value !== undefined) values[part] = value;
}

/** Whole, from one contact: a street of the one in a city of the other would be no address. */
function addressOf(of: Cell): readonly Part[] {
  const says = ([part, field]: readonly [string, string]): boolean =>
    !part.startsWith('address.country') && Boolean(of(field));
  const parts = PRIMARY_PARTS.address.some(says) ? PRIMARY_PARTS.address : DISPLAY_PARTS.address;
  return parts.map(([part, field]) => [part, of(field)]);
}

/** The primary contact, or the display contact where the customer names no other. */
function personOf(of: Cell): readonly Part[] {
  const {
    person,
    key,
    printAs,
    first,
    last: family,
  } = of(PRIMARY_PARTS.key) || of(PRIMARY_PARTS.last) ? PRIMARY_PARTS : DISPLAY_PARTS;
  const printed = of(printAs) || of(key) || '';
  const named = [of(first), of(family)].filter(Boolean).join(' ');
  // What stands on documents is a person's name only where it is not the company's.
  const last = named === '' && printed !== of('NAME') ? printed : of(family);
  return [
    ...person.map(([part, field]): Part => [part, of(field)]),
    ['contact.name', named || printed],
    ['contact.lastName', last],
  ];
}
