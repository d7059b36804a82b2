import type { ContractType, Member } from '../contract/member';
import { type Row, value } from '../store/row';
import { STAMP_COLUMNS, type TableColumn } from './column';

/** The contract writes these with a capital P, the table does not. */
const RENAMED = [2, 3, 4, 5].flatMap((at) => [`SalesPersonDivisionNo${at}`, `SalesPersonNo${at}`]);
const STAMPS = new Set(['DateTimeCreated', 'DateTimeUpdated', 'UserCreatedKey', 'UserUpdatedKey']);

/** Columns of the table behind a data contract: names differ in places, and time stamps stand in two columns. */
export function contractColumns(type: ContractType): readonly TableColumn[] {
  const own = type.members.filter((one) => !STAMPS.has(one.name) && columnType(one) !== null);
  return [
    ...own.map((one) => ({ name: columnName(one.name), type: columnType(one) ?? 'text' })),
    ...STAMP_COLUMNS,
  ];
}

/** A record as its table has it. */
export function tableRow(row: Row): Row {
  const { DateTimeCreated = '', DateTimeUpdated = '', ...rest } = row;
  const renamed = RENAMED.flatMap((name) => (name in rest ? [[columnName(name), value(rest, name)]] : []));
  return {
    ...rest,
    ...Object.fromEntries(renamed),
    DateCreated: DateTimeCreated.slice(0, 10),
    TimeCreated: DateTimeCreated.slice(11),
    DateUpdated: DateTimeUpdated.slice(0, 10),
    TimeUpdated: DateTimeUpdated.slice(11),
  };
}

const columnName = (member: string): string => member.replace(/^SalesPerson/, 'Salesperson');

function columnType({ type }: Member): TableColumn['type'] | null {
  if (type === 'dateTime') return 'date';
  if (type === 'int' || type === 'decimal') return 'decimal';
  return type === 'string' ? 'text' : null;
}
