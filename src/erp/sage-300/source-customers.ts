import type { CustomerValues, SourceCustomer } from '../../core/source-customer';
import { type ODataRow, rowsIn, textIn } from '../../transport/odata';
import type { SourceField } from '../customer-source';
import { isInactive, isYes } from './customer';
import { dateIn, wordsIn } from './row-values';

const OPTIONAL = 'CustomerOptionalFieldValues';
export const CHANGED = 'DateLastMaintained';

/** Properties that common parts are made of, one each. */
const PARTS: readonly (readonly [part: string, property: string])[] = [
  ['type', 'GroupCode'],
  ['website', 'WebSite'],
  ['taxId', 'TaxRegistrationNumber1'],
  ['currency', 'CurrencyCode'],
  ['terms', 'Terms'],
  ['territory', 'TerritoryCode'],
  ['salesRep', 'Salesperson1'],
  ['creditLimit', 'CreditLimitCustomerCurrency'],
  ['parentNumber', 'NationalAccount'],
  ['phone', 'PhoneNumber'],
  ['fax', 'FaxNumber'],
  ['email', 'Email'],
  ['address.line1', 'AddressLine1'],
  ['address.line2', 'AddressLine2'],
  ['address.city', 'City'],
  ['address.state', 'StateProvince'],
  ['address.postalCode', 'ZipPostalCode'],
  ['address.country', 'Country'],
  ['contact.name', 'ContactName'],
  ['contact.phone', 'ContactsPhone'],
  ['contact.fax', 'ContactsFax'],
  ['contact.email', 'ContactsEmail'],
];

const MADE_OF = [
  'CustomerNumber',
  'CustomerName',
  'Status',
  'OnHold',
  'AddressLine3',
  'AddressLine4',
  CHANGED,
];

/** Codes of optional fields are written in capitals; properties are not. */
const isOptional = (field: string): boolean => /^[A-Z0-9_]{1,12}$/.test(field);

const isProperty = (field: string): boolean => /^[A-Z]\w*[a-z]\w*$/.test(field);

/** What is asked of a customer for its common parts and these fields. */
export const selected = (fields: readonly string[]): readonly string[] => [
  ...new Set([
    ...MADE_OF,
    ...PARTS.map(([, property]) => property),
    ...fields.filter(isProperty),
    ...(fields.some(isOptional) ? [OPTIONAL] : []),
  ]),
];

/** Rows of a page as customers. A property that no row has is one that this version does not know: its part is missing. */
export function toSourceCustomers(
  rows: readonly ODataRow[],
  fields: readonly string[],
): readonly SourceCustomer[] {
  const has = (property: string): boolean => rows.some((row) => row[property] !== undefined);
  const parts = PARTS.filter(([, property]) => has(property));
  const asked = fields.filter((field) => !isOptional(field) && isProperty(field) && has(field));
  const optional = fields.filter(
    (field) => isOptional(field) && rows.some((row) => optionalIn(row, field) !== null),
  );
  return rows.map((row) => {
    const number = textIn(row, 'CustomerNumber');
    const name = textIn(row, 'CustomerName');
    const day = dateIn(row, CHANGED);
    return {
      recordKey: number,
      number,
      name,
      modifiedAt: day === null ? null : Date.parse(`${day}T00:00:00Z`),
      values: {
        name,
        number,
        recordKey: number,
        status: isInactive(row) ? 'inactive' : 'active',
        onHold: String(isYes(row, 'OnHold')),
        'address.line3': [textIn(row, 'AddressLine3'), textIn(row, 'AddressLine4')]
          .filter(Boolean)
          .join(', '),
        ...Object.fromEntries(parts.map(([part, property]) => [part, textIn(row, property)])),
        ...personIn(textIn(row, 'ContactName')),
        ...Object.fromEntries(asked.map((field) => [`field:${field}`, textIn(row, field)])),
        ...Object.fromEntries(optional.map((field) => [`field:${field}`, optionalIn(row, field) ?? ''])),
      },
    };
  });
}

/** One property holds the whole name: its last word is taken for the family's. */
function personIn(name: string): CustomerValues {
  const words = name.split(/\s+/).filter(Boolean);
  return { 'contact.firstName': words.slice(0, -1).join(' '), 'contact.lastName': words.at(-1) ?? '' };
}

function optionalIn(row: ODataRow, code: string): string | null {
  const found = rowsIn(row, OPTIONAL).find((one) => textIn(one, 'OptionalField') === code);
  return found ? textIn(found, 'Value') : null;
}

/** What else the rows hold, for the mapping: plain properties and optional fields. */
export function fieldsIn(rows: readonly ODataRow[]): readonly SourceField[] {
  const taken = new Set([...MADE_OF, ...PARTS.map(([, property]) => property), 'UpdateOperation']);
  const properties = new Set(
    rows.flatMap((row) => Object.keys(row).filter((name) => isProperty(name) && !isList(row[name]))),
  );
  const optional = new Map(
    rows
      .flatMap((row) => rowsIn(row, OPTIONAL))
      .map((one) => [textIn(one, 'OptionalField'), textIn(one, 'OptionalFieldDescription')]),
  );
  return [
    ...[...properties]
      .filter((name) => !taken.has(name))
      .map((name) => ({ name, label: wordsIn({ name }, 'name') })),
    ...[...optional]
      .filter(([code]) => isOptional(code))
      .map(([name, label]) => ({ name, label: label || name })),
  ];
}

const isList = (value: unknown): boolean => typeof value === 'object' && value !== null;
