import type { Undo } from '../../undo-log';
import type { TableSchema } from '../schema/column';
import { EMPTY_RANGE, type GeneratedRange } from './generated-range';
import { type Row, StoredRow, type Values } from './row';

/** The records of one table, deleted ones included: a generated range, what was written over it, and own records. */
export class Table {
  /** Changed records of the generated range. */
  readonly #changed = new Map<number, StoredRow>();
  /** Records outside the range; ids are only ever given out upwards, so they stay in order. */
  readonly #own = new Map<number, StoredRow>();
  readonly #ids: number[] = [];
  readonly #indexes = new Map<string, Map<string, Set<number>>>();
  #next: number;

  constructor(
    /** Changes when an administrator adds a column. */
    public schema: TableSchema,
    readonly undo: Undo,
    readonly generated: GeneratedRange = EMPTY_RANGE,
  ) {
    this.#next = generated.first + generated.count;
    for (const column of schema.indexes) this.#indexes.set(column, new Map());
  }

  get(id: number): Row | undefined {
    const stored = this.#own.get(id) ?? this.#changed.get(id);
    if (stored) return stored;
    return this.generated.has(id) ? new GeneratedRow(id, this.generated) : undefined;
  }

  /** The records with ids above a number, ascending. */
  *rows(after = 0): Generator<Row> {
    const { first, count } = this.generated;
    yield* this.#ownRows(after, first);
    for (let id = Math.max(first, after + 1); id < first + count; id += 1) {
      const row = this.get(id);
      if (row) yield row;
    }
    yield* this.#ownRows(Math.max(after, first + count - 1), Number.POSITIVE_INFINITY);
  }

  /** Records by an indexed column, ascending; undefined where the column has no index. */
  lookup(column: string, value: string): Row[] | undefined {
    if (column === this.schema.id) return /^\d+$/.test(value) ? [this.get(Number(value)) ?? []].flat() : [];
    const index = this.#indexes.get(column);
    const generated = this.generated.lookup(column, value);
    if (!index || !generated) return undefined;
    const ids = new Set([...generated, ...(index.get(value) ?? [])]);
    return [...ids]
      .sort((one, other) => one - other)
      .flatMap((id) => this.get(id) ?? [])
      .filter((row) => row.get(column) === value);
  }

  /** Adds a record under the next id of the id table. */
  insert(values: Values): Row {
    const id = this.#next;
    this.#next += 1;
    return this.put(id, values);
  }

  /** Adds a record of the seed under an id of its own, below the generated ones. */
  put(id: number, values: Values): Row {
    if (id <= (this.#ids.at(-1) ?? 0)) throw new RangeError(`${this.schema.name} ${id} comes too late`);
    const row = new StoredRow(id, { ...values, [this.schema.id]: String(id) });
    this.#own.set(id, row);
    this.#ids.push(id);
    this.#addToIndexes(row);
    this.undo(() => {
      this.#own.delete(id);
      this.#ids.splice(this.#ids.indexOf(id), 1);
    });
    return row;
  }

  update(id: number, changes: Values): Row {
    const before = this.get(id);
    if (!before) throw new RangeError(`${this.schema.name} ${id} does not exist`);
    const group = this.#own.has(id) ? this.#own : this.#changed;
    const stored = group.get(id);
    const row = new StoredRow(id, { ...stored?.values, ...changes }, stored ? stored.base : before);
    group.set(id, row);
    this.#addToIndexes(row);
    this.undo(() => (stored ? group.set(id, stored) : group.delete(id)));
    return row;
  }

  /** Everything that does not come from the rules. */
  stored(): StoredRow[] {
    return [...this.#own.values(), ...this.#changed.values()].sort((one, other) => one.id - other.id);
  }

  *#ownRows(after: number, before: number): Generator<Row> {
    for (let at = placeAfter(this.#ids, after); at < this.#ids.length; at += 1) {
      const id = this.#ids[at] ?? before;
      if (id >= before) return;
      const row = this.#own.get(id);
      if (row) yield row;
    }
  }

  /** An entry that no longer holds is left: a lookup compares the record itself. */
  #addToIndexes(row: StoredRow): void {
    for (const [column, index] of this.#indexes) {
      const value = row.get(column);
      if (value === null) continue;
      const ids = index.get(value) ?? new Set();
      index.set(value, ids.add(row.id));
    }
  }
}

/** Made anew whenever it is read; a scan makes hundreds of thousands of them. */
class GeneratedRow implements Row {
  constructor(
    readonly id: number,
    private readonly range: GeneratedRange,
  ) {}

  get(column: string): string | null {
    return this.range.value(this.id, column);
  }
}

function placeAfter(ids: readonly number[], value: number): number {
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ids[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
