import type { Column } from '../schema/column';
import type { Row, Value } from '../store/row';
import type { Comparison, Condition, Operand } from './condition';
import { QueryError } from './query-error';

/** Null is SQL's "unknown". */
type Truth = boolean | null;

const NUMERIC = new Set(['id', 'integer', 'reference', 'numeric']);

/** Whether a record satisfies the condition. @throws QueryError for values that cannot be compared */
export function satisfies(row: Row, condition: Condition): boolean {
  return truth(row, condition) === true;
}

function truth(row: Row, condition: Condition): Truth {
  switch (condition.kind) {
    case 'and':
      return all(row, condition.parts);
    case 'or':
      return negated(all(row, condition.parts, true));
    case 'not':
      return negated(truth(row, condition.part));
    case 'null':
      return operandValue(row, condition.left) === null;
    case 'like':
      return like(operandValue(row, condition.left), operandValue(row, condition.right));
    case 'in':
      return negated(
        all(
          row,
          condition.list.map((right) => ({ kind: 'compare', operator: '=', left: condition.left, right })),
          true,
        ),
      );
    case 'compare':
      return compare(row, condition.operator, condition.left, condition.right);
  }
}

/** All parts hold; with `opposite`, none of them does. */
function all(row: Row, parts: readonly Condition[], opposite = false): Truth {
  let result: Truth = true;
  for (const part of parts) {
    const one = opposite ? negated(truth(row, part)) : truth(row, part);
    if (one === false) return false;
    if (one === null) result = null;
  }
  return result;
}

const negated = (value: Truth): Truth => (value === null ? null : !value);

function compare(row: Row, operator: Comparison, left: Operand, right: Operand): Truth {
  const one = operandValue(row, left);
  const other = operandValue(row, right);
  if (one === null || other === null) return null;
  const order = compareValues(one, other, columnOf(left) ?? columnOf(right), isPlainNumber(left, right));
  switch (operator) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
  }
}

/** The order of two values of a column: negative, 0 or positive. Text is compared without case. @throws QueryError */
export function compareValues(one: string, other: string, column: Column | null, asNumbers = false): number {
  if (asNumbers || (column && NUMERIC.has(column.type))) return numberOf(one) - numberOf(other);
  if (column?.type === 'datetime') return ordered(momentOf(one), momentOf(other));
  return ordered(one.trimEnd().toLowerCase(), other.trimEnd().toLowerCase());
}

const ordered = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

function numberOf(text: string): number {
  const number = Number(text);
  if (text.trim() === '' || Number.isNaN(number))
    throw new QueryError(`Conversion failed when converting the value '${text}' to data type int.`);
  return number;
}

/** `YYYY-MM-DDThh:mm:ss` from the ways a date may be written. */
function momentOf(text: string): string {
  const parts = /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?)?/.exec(text.trim());
  if (!parts)
    throw new QueryError('Conversion failed when converting date and/or time from character string.');
  const [, year, month, day, time = '00:00', seconds = ':00'] = parts;
  return `${year}-${month}-${day}T${time}${seconds}`;
}

function isPlainNumber(...operands: readonly Operand[]): boolean {
  return operands.some((one) => one.kind === 'literal' && !one.quoted && one.value !== null);
}

function columnOf(operand: Operand): Column | null {
  return operand.kind === 'column' ? operand.column : null;
}

function operandValue(row: Row, operand: Operand): Value {
  if (operand.kind === 'literal') return operand.value;
  if (operand.kind === 'column') return row.get(operand.column.name);
  return callOf(
    operand.name,
    operand.parameters.map((one) => operandValue(row, one)),
  );
}

function callOf(name: string, values: readonly Value[]): Value {
  const [first = null, second = null] = values;
  if (name === 'isnull' || name === 'coalesce') return values.find((one) => one !== null) ?? null;
  if (first === null) return null;
  const length = Number(second ?? 0);
  const results: Readonly<Record<string, string>> = {
    upper: first.toUpperCase(),
    lower: first.toLowerCase(),
    ltrim: first.trimStart(),
    rtrim: first.trimEnd(),
    trim: first.trim(),
    len: String(first.trimEnd().length),
    length: String(first.length),
    left: first.slice(0, length),
    right: length === 0 ? '' : first.slice(-length),
    concat: values.map((one) => one ?? '').join(''),
  };
  return results[name] ?? null;
}

const PATTERNS = new Map<string, RegExp>();

function like(value: Value, pattern: Value): Truth {
  if (value === null || pattern === null) return null;
  const known = PATTERNS.get(pattern) ?? toRegExp(pattern);
  if (PATTERNS.size > 100) PATTERNS.clear();
  PATTERNS.set(pattern, known);
  return known.test(value);
}

function toRegExp(pattern: string): RegExp {
  const source = pattern.replace(/%|_|\[\^?[^\]]+\]|[\\^$.*+?()[\]{}|/-]/g, (one) => {
    if (one === '%') return '[\\s\\S]*';
    if (one === '_') return '[\\s\\S]';
    return one.length > 1 ? `[${one.slice(1, -1).replace(/[\\\]]/g, '\\$&')}]` : `\\${one}`;
  });
  return new RegExp(`^${source}\\s*$`, 'i');
}
