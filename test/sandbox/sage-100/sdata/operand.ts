import type { Row } from '../store/row';
import type { TableColumn } from './column';

/** A column, a literal or a function of one. */
export interface Operand {
  readonly type: TableColumn['type'];
  readonly of: (row: Row) => string;
}

type Compare = (order: number) => boolean;

export const COMPARISONS: Readonly<Record<string, Compare>> = {
  eq: (order) => order === 0,
  ne: (order) => order !== 0,
  lt: (order) => order < 0,
  le: (order) => order <= 0,
  gt: (order) => order > 0,
  ge: (order) => order >= 0,
};

export const FUNCTIONS: Readonly<Record<string, (text: string, count: number) => string>> = {
  left: (text, count) => text.slice(0, count),
  right: (text, count) => (count === 0 ? '' : text.slice(-count)),
  lower: (text) => text.toLowerCase(),
  upper: (text) => text.toUpperCase(),
  trim: (text) => text.trim(),
};

/** Negative, zero or positive; amounts are compared as numbers, dates by their day. */
export function order(left: Operand, right: Operand, row: Row): number {
  const [one, other] = [left.of(row), right.of(row)];
  if (left.type === 'decimal' || right.type === 'decimal') return Number(one) - Number(other);
  if (left.type === 'date' || right.type === 'date')
    return compareTexts(one.slice(0, 10), other.slice(0, 10));
  return compareTexts(one, other);
}

const compareTexts = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** `%` is any text, `_` any character. */
export function likePattern(pattern: string): RegExp {
  const source = [...pattern].map((one) =>
    one === '%' ? '.*' : one === '_' ? '.' : one.replace(/[.*+?^${}()|[\]\\]/, '\\$&'),
  );
  return new RegExp(`^${source.join('')}$`, 's');
}
