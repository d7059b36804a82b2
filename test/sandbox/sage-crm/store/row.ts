/** A column's value as text: dates `YYYY-MM-DDThh:mm:ss` in server time, numbers plain decimals, null is SQL NULL. */
export type Value = string | null;

export type Values = Readonly<Record<string, Value>>;

/** One record. Columns are asked for by their lower-case names; a column that is not there is null. */
export interface Row {
  readonly id: number;
  get(column: string): Value;
}

/** A record that was written; over a generated one only what was changed is kept. */
export class StoredRow implements Row {
  constructor(
    readonly id: number,
    readonly values: Values,
    readonly base: Row | null = null,
  ) {}

  get(column: string): Value {
    const value = this.values[column];
    return value === undefined ? (this.base?.get(column) ?? null) : value;
  }
}

/** The number that a column holds, such as an id; 0 where it holds none. */
export function numberIn(row: Row, column: string): number {
  return Number(row.get(column) ?? 0);
}
