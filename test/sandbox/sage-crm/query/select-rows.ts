import type { Column } from '../schema/column';
import type { Row } from '../store/row';
import type { Comparison, Condition } from './condition';
import { compareValues, satisfies } from './evaluate';
import type { Source } from './source';

/** The records of a source that satisfy a condition, by id. Conditions on ids and links do without a scan. */
export function* selectRows(source: Source, condition: Condition): Generator<Row> {
  for (const row of candidates(source, condition)) if (satisfies(row, condition)) yield row;
}

export interface Order {
  readonly column: Column;
  readonly descending: boolean;
}

/** Records in the order asked for, then by id. Nulls come first, as in SQL Server. */
export function sortRows(rows: readonly Row[], orders: readonly Order[]): Row[] {
  return [...rows].sort((one, other) => {
    for (const { column, descending } of orders) {
      const order = compareNullable(one.get(column.name), other.get(column.name), column);
      if (order !== 0) return descending ? -order : order;
    }
    return one.id - other.id;
  });
}

function compareNullable(one: string | null, other: string | null, column: Column): number {
  if (one === null || other === null) return Number(one !== null) - Number(other !== null);
  return compareValues(one, other, column);
}

function* candidates(source: Source, condition: Condition): Generator<Row> {
  const parts = conjuncts(condition);
  for (const part of parts) {
    const found = byIndex(source, part);
    if (!found) continue;
    yield* found;
    return;
  }
  const after = Math.max(0, ...parts.map((part) => idBound(source, part, '>')));
  const last = Math.min(...parts.map((part) => idBound(source, part, '<')));
  for (const row of source.rows(after)) {
    if (source.isTable && row.id > last) return;
    yield row;
  }
}

function conjuncts(condition: Condition): readonly Condition[] {
  return condition.kind === 'and' ? condition.parts.flatMap(conjuncts) : [condition];
}

function byIndex(source: Source, condition: Condition): readonly Row[] | undefined {
  const equal = condition.kind === 'compare' && condition.operator === '=';
  if (!equal && condition.kind !== 'in') return undefined;
  const operands = condition.kind === 'in' ? condition.list : [condition.right];
  if (condition.left.kind !== 'column') return undefined;
  const { name, type } = condition.left.column;
  const isText = type === 'text' || type === 'longtext' || type === 'selection';
  const values = operands.map((one) => {
    if (one.kind !== 'literal') return null;
    return isText ? one.quoted && (one.value?.trimEnd().toLowerCase() ?? null) : wholeNumber(one.value);
  });
  const found: Row[] = [];
  for (const value of new Set(values)) {
    const rows = typeof value === 'string' ? source.lookup(name, value) : undefined;
    if (!rows) return undefined;
    found.push(...rows);
  }
  return found.sort((one, other) => one.id - other.id);
}

/** The number as it is stored, without leading zeros. */
function wholeNumber(value: string | null): string | null {
  return value !== null && /^\s*\d+\s*$/.test(value) ? String(Number(value)) : null;
}

/** The id that rows start above (`>`) or end at (`<`). */
function idBound(source: Source, condition: Condition, side: '>' | '<'): number {
  const none = side === '>' ? 0 : Number.POSITIVE_INFINITY;
  if (condition.kind !== 'compare' || !condition.operator.startsWith(side)) return none;
  const { left, right, operator } = condition;
  if (left.kind !== 'column' || left.column.name !== source.id || right.kind !== 'literal') return none;
  const bound = wholeNumber(right.value);
  if (bound === null || operator === ('<>' satisfies Comparison)) return none;
  return Number(bound) - (operator === '>=' ? 1 : 0);
}
