import type { Value } from './row';

/** Records that exist by rule instead of in memory. There may be gaps, as in every id table. */
export interface GeneratedRange {
  readonly first: number;
  readonly count: number;
  has(id: number): boolean;
  value(id: number, column: string): Value;
  /** Ids whose indexed column has this value; undefined where the column has no rule to be found by. */
  lookup(column: string, value: string): readonly number[] | undefined;
}

export const EMPTY_RANGE: GeneratedRange = {
  first: 10_000,
  count: 0,
  has: () => false,
  value: () => null,
  lookup: () => [],
};
