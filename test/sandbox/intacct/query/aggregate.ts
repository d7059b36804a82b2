import { fromUnits, sumOf, toUnits } from '../../decimal';
import type { Row } from '../store/row';
import type { Column } from './select';
import { compareValues, isNumeric } from './values';

/** Canonical values of one result row, one for each column. */
export type ResultValues = readonly string[];

/** Groups by the plain columns and computes the others over each group; without plain columns there is one group. */
export function aggregate(rows: readonly Row[], columns: readonly Column[]): ResultValues[] {
  const plain = columns.filter((one) => one.aggregate === null);
  const groups = new Map<string, Row[]>();
  if (plain.length === 0) groups.set('', []);
  for (const row of rows) {
    const key = JSON.stringify(plain.map((one) => one.field.read(row)));
    const group = groups.get(key) ?? [];
    group.push(row);
    groups.set(key, group);
  }
  return [...groups.values()].map((group) => columns.map((column) => cellOf(column, group)));
}

function cellOf(column: Column, group: readonly Row[]): string {
  const [first] = group;
  if (column.aggregate === null) return first ? column.field.read(first) : '';
  const values = group.map((row) => column.field.read(row)).filter((value) => value !== '');
  if (column.aggregate === 'count') return String(values.length);
  if (values.length === 0) return '';
  if (column.aggregate === 'sum') return sumOf(values);
  if (column.aggregate === 'avg') return fromUnits(Math.round(toUnits(sumOf(values)) / values.length));
  const numeric = isNumeric(column.field.field);
  const ordered = values.sort((one, other) => compareValues(numeric, one, other));
  return (column.aggregate === 'min' ? ordered[0] : ordered.at(-1)) ?? '';
}
