import { element, type XmlElement } from '../../xml/element';
import type { Installation } from '../installation';
import type { Source } from '../query/source';
import { tableSource } from '../query/table-source';
import { addressesOf, emailsOf, type Owner, peopleOf, phonesOf } from '../rules/company-contacts';
import { captionOf } from '../schema/captions';
import type { Column } from '../schema/column';
import { printable } from '../sdata/payload';
import type { UserSeed } from '../seed/users';
import type { Row, Value } from '../store/row';

/** Whose eyes a record is written for. */
export interface View {
  readonly installation: Installation;
  readonly user: UserSeed;
}

/** Column without the prefix of its table. */
export function shortName(column: string): string {
  return column.slice(column.indexOf('_') + 1);
}

/** A record with its children, as `query` gives it. Columns without a value are left out. */
export function recordXml(row: Row, source: Source, view: View, type: Value = null): XmlElement {
  const fields = [...source.columns.values()].flatMap((column) => {
    const value = soapValue(row.get(column.name), column, view.installation);
    return value === null ? [] : [element(`typens:${shortName(column.name)}`, value)];
  });
  const typed = type === null ? [] : [element('typens:type', type)];
  const content = [...fields, ...typed, ...childrenOf(row, source, view)];
  return element('records', content, { 'xsi:type': `typens:${source.name}` });
}

/** A value as SOAP writes it: translations where dropdowns are not strings, dates by the setting. */
export function soapValue(value: Value, column: Column, { switches }: Installation): Value {
  if (value === null) return null;
  if (column.type === 'selection' && !switches.dropdownsAsStrings)
    return printable(captionOf(column.family ?? '', value));
  if (column.type === 'datetime' && switches.datesInUtc)
    return new Date(Date.parse(`${value}Z`) - switches.serverOffsetMinutes * 60_000)
      .toISOString()
      .slice(0, 19);
  return printable(value);
}

function childrenOf(row: Row, source: Source, view: View): readonly XmlElement[] {
  const { database, switches } = view.installation;
  const owner: Owner | null = source.name === 'company' || source.name === 'person' ? source.name : null;
  if (owner === null || switches.children === 'none') return [];
  const write = (name: string, one: Row, type: Value = null): XmlElement =>
    recordXml(one, tableSource(view.installation, database.table(name), view.user), view, type);
  const groups: readonly (readonly [string, readonly XmlElement[]])[] = [
    ['people', owner === 'company' ? peopleOf(database, row.id).map((one) => write('person', one)) : []],
    ['address', addressesOf(database, owner, row.id).map((one) => write('address', one.row))],
    ['phone', phonesOf(database, owner, row.id).map((one) => write('phone', one.row, one.type))],
    ['email', emailsOf(database, owner, row.id).map((one) => write('email', one.row, one.type))],
  ];
  if (switches.children === 'bare') return groups.flatMap(([, records]) => records);
  return groups.flatMap(([name, records]) =>
    records.length === 0 ? [] : [element(`typens:${name}`, records)],
  );
}

/** A record as `queryrecord` gives it: a list of named values. */
export function crmRecordXml(
  row: Row,
  source: Source,
  columns: readonly Column[],
  installation: Installation,
): XmlElement {
  const fields = columns.map((column) =>
    element(
      'records',
      [
        element('typens:name', column.name),
        element('typens:value', soapValue(row.get(column.name), column, installation) ?? ''),
        element('typens:type', recordType(column)),
      ],
      { 'xsi:type': 'typens:recordfield' },
    ),
  );
  return element('records', [element('typens:entityname', source.name), ...fields], {
    'xsi:type': 'typens:crmrecord',
  });
}

/** `crmrecordtype` of a column. */
export function recordType({ type }: Column): 'string' | 'integer' | 'decimal' | 'datetime' {
  if (type === 'datetime') return 'datetime';
  if (type === 'numeric') return 'decimal';
  return type === 'id' || type === 'integer' || type === 'reference' ? 'integer' : 'string';
}
