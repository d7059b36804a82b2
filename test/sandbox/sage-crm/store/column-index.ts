import type { Column } from '../schema/column';
import type { Row, Value } from './row';

/** What a value is found by: numbers as such, texts as the database compares them. */
export type IndexKey = string | number;

const NUMERIC = new Set(['id', 'integer', 'reference', 'numeric']);

/** Null for what is equal to nothing. */
export function indexKey(column: Column | undefined, value: Value): IndexKey | null {
  if (value === null) return null;
  if (column && !NUMERIC.has(column.type)) return value.trimEnd().toLowerCase();
  return /^\s*-?\d+\s*$/.test(value) ? Number(value) : null;
}

/** Whether values of the column can be looked up at all. */
export const isIndexable = ({ type }: Column): boolean => type !== 'datetime' && type !== 'numeric';

/** Ids of records by the value of a column. An entry that no longer holds is left: a lookup compares the record itself. */
export class ColumnIndex {
  /** A single id needs no list. */
  readonly #ids = new Map<IndexKey, number | number[]>();

  constructor(private readonly column: Column | undefined) {}

  add(row: Row, value: Value): void {
    const key = indexKey(this.column, value);
    if (key === null) return;
    const known = this.#ids.get(key);
    if (known === undefined) this.#ids.set(key, row.id);
    else if (typeof known !== 'number') {
      if (known.at(-1) !== row.id) known.push(row.id);
    } else if (known !== row.id) this.#ids.set(key, [known, row.id]);
  }

  idsOf(key: IndexKey): readonly number[] {
    const known = this.#ids.get(key);
    if (known === undefined) return [];
    return typeof known === 'number' ? [known] : known;
  }
}
