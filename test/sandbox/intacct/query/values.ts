import { isDecimal } from '../../decimal';
import { formatDate, formatTimestamp, parseDate, parseTimestamp, type UserFormat } from '../dates';
import { FunctionFailure, queryError } from '../errors';
import type { FieldSchema, FieldType } from '../schema/object-schema';

const NUMERIC: ReadonlySet<FieldType> = new Set(['INTEGER', 'DECIMAL', 'CURRENCY', 'SEQUENCE']);

export function isNumeric(field: FieldSchema): boolean {
  return NUMERIC.has(field.type);
}

/** A canonical value as the user sees it. */
export function render(field: FieldSchema, value: string, format: UserFormat): string {
  if (value === '') return '';
  if (field.type === 'DATE') return formatDate(value, format);
  return field.type === 'TIMESTAMP' ? formatTimestamp(value, format) : value;
}

/** A value of a filter in canonical form. @throws FunctionFailure DL02000001 when it cannot be one of the field */
export function parseFilterValue(field: FieldSchema, text: string, format: UserFormat): string {
  if (isNumeric(field) && !isDecimal(text)) throw new FunctionFailure(queryError(`Invalid number: ${text}`));
  if (field.type !== 'DATE' && field.type !== 'TIMESTAMP') return text;
  const parsed = field.type === 'DATE' ? parseDate(text, format) : parseTimestamp(text, format);
  if (parsed === undefined) throw new FunctionFailure(queryError(`Invalid date: ${text}`));
  return parsed;
}

/** Orders two canonical values that are not null. Text compares by code point. */
export function compareValues(numeric: boolean, one: string, other: string): number {
  if (numeric) return Number(one) - Number(other);
  return one < other ? -1 : one > other ? 1 : 0;
}
