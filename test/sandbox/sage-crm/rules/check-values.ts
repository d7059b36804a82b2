import { CAPTIONS } from '../schema/captions';
import type { Column, TableSchema } from '../schema/column';
import type { Value, Values } from '../store/row';
import type { Switches } from '../switches';
import { Refusal } from './refusal';

const NUMERIC = new Set(['integer', 'reference', 'numeric', 'id']);

/** Values as the table takes them: shaped by type, cut or refused by length. @throws Refusal */
export function checkedValues(sent: Values, schema: TableSchema, switches: Switches): Record<string, Value> {
  const values: Record<string, Value> = {};
  for (const name in sent) {
    const column = schema.columns.get(name);
    if (column && !column.readOnly) values[name] = checkedValue(sent[name] ?? null, column, switches);
  }
  return values;
}

/** @throws Refusal */
export function assertRequired(stored: (column: string) => Value, schema: TableSchema): void {
  for (const column of schema.columns.values()) {
    if (!column.required || (stored(column.name) ?? '').trim() !== '') continue;
    throw new Refusal('required', `${column.caption} is required.`, column.name);
  }
}

function checkedValue(
  value: Value,
  column: Column,
  { overLong, selections, selectionCodes }: Switches,
): Value {
  if (value === null || value === '') return null;
  if (NUMERIC.has(column.type) && !/^-?\d+(\.\d+)?$/.test(value.trim())) throw badValue(column, value);
  if (column.type === 'datetime') return dateOf(value, column);
  if (column.type === 'checkbox') return /^(y|true|1)$/i.test(value) ? 'Y' : null;
  if (column.type === 'selection' && selections === 'codes') assertCode(value, column, selectionCodes);
  if (column.length === undefined || value.length <= column.length) return value;
  if (overLong === 'cut') return value.slice(0, column.length);
  throw new Refusal('too-long', 'String or binary data would be truncated.', column.name);
}

function assertCode(value: string, column: Column, own: Switches['selectionCodes']): void {
  const family = CAPTIONS.get(column.family ?? '');
  const isKnown = own[column.name]?.includes(value) ?? family?.has(value) ?? true;
  if (!isKnown) throw badValue(column, value);
}

function dateOf(value: string, column: Column): string {
  const parts = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?))?/.exec(value.trim());
  if (!parts || Number.isNaN(Date.parse(`${parts[1]}T00:00:00Z`))) throw badValue(column, value);
  const time = parts[2] ?? '00:00:00';
  return `${parts[1]}T${time.length === 5 ? `${time}:00` : time}`;
}

function badValue(column: Column, value: string): Refusal {
  return new Refusal('bad-value', `Invalid value '${value}' for ${column.caption}.`, column.name);
}
