import { cutText } from '../../../core/cut-text';
import { element, type XmlElement } from '../../../transport/xml-element';
import { RECORD_TYPES, type SoapOperation, soapOperation } from '../soap-call';
import { splitPhone } from './phone-number';
import { columnValues, type Owner, placeOf } from './targets';

/** Kinds of records that an import writes, by the names that the web services have for them. */
export type EntityName =
  | 'company'
  | 'address'
  | 'person'
  | 'phone'
  | 'email'
  | 'address_link'
  | 'phonelink'
  | 'emaillink';

export type Columns = Readonly<Record<string, string>>;

/** A record as it is sent: columns without the prefix of their table, and lists of what hangs on it. */
export const recordElement = (
  entity: EntityName,
  columns: Columns,
  lists: readonly XmlElement[] = [],
  name = 'records',
): XmlElement =>
  element(
    name,
    [
      ...Object.entries(columns).map(([column, value]) => element(`typens:${shortName(column)}`, value)),
      ...lists,
    ],
    { 'xsi:type': `typens:${entity}` },
  );

const shortName = (column: string): string => column.slice(column.indexOf('_') + 1);

/** A list inside a record; people are the one kind whose list is not called after them. */
export const listElement = (entity: EntityName, records: readonly XmlElement[]): readonly XmlElement[] =>
  records.length === 0
    ? []
    : [
        element(`typens:${entity === 'person' ? 'people' : entity}`, [
          element('typens:entityname', entity),
          ...records,
        ]),
      ];

/** A record inside such a list. */
export const childElement = (
  entity: EntityName,
  columns: Columns,
  lists: readonly XmlElement[] = [],
): XmlElement => recordElement(entity, columns, lists, 'typens:records');

/** `add` or `update` of records of one kind. */
export const writeOperation = (
  name: 'add' | 'update',
  entity: EntityName,
  records: readonly XmlElement[],
): SoapOperation<XmlElement> => ({
  ...soapOperation(name, [element('entityname', entity), ...records]),
  namespaces: RECORD_TYPES,
});

/** Columns of a phone or e-mail that says this. */
export function numberColumns(entity: 'phone' | 'email', text: string): Columns {
  if (entity === 'email') return { emai_emailaddress: text };
  const { countryCode, areaCode, number } = splitPhone(text);
  return { phon_countrycode: countryCode, phon_areacode: areaCode, phon_number: number };
}

type Values = Readonly<Record<string, string>>;

/** An address that says nothing has an empty first line: screens look broken without an address. */
export const addressColumns = (values: Values): Columns => ({
  addr_address1: '',
  ...filled(columnValues(values, 'address')),
});

/** A contact needs a last name; where the customer has none, the company's own. */
export function personColumns(values: Values, companyName: string): Columns {
  const columns = filled(columnValues(values, 'person'));
  return columns.pers_lastname ? columns : { ...columns, pers_lastname: cutText(companyName, LAST_NAME) };
}

/** Characters that every installation's last names hold. */
const LAST_NAME = 40;

export const hasLastName = (values: Values): boolean => (values['person.pers_lastname'] ?? '') !== '';

/** Lists of the phones and e-mails of one owner that are not empty. */
export function numberLists(values: Values, owner: Owner): readonly XmlElement[] {
  return (['phone', 'email'] as const).flatMap((entity) =>
    listElement(
      entity,
      Object.entries(values).flatMap(([key, text]) => {
        const place = placeOf(key);
        if (text === '' || place?.kind !== 'number') return [];
        if (place.owner !== owner || place.entity !== entity) return [];
        return [childElement(entity, { [`${entity}_type`]: place.type, ...numberColumns(entity, text) })];
      }),
    ),
  );
}

export const filled = (columns: Columns): Columns =>
  Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== ''));
