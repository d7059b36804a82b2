import type { Undo } from '../../undo-log';
import type { TableSchema } from '../schema/column';
import { ColumnIndex, indexKey, isIndexable } from './column-index';
import { type CompactRow, RowMaker } from './compact-row';
import { EMPTY_RANGE, type GeneratedRange } from './generated-range';
import type { Row, Values } from './row';

/** The records of one table, deleted ones included: a generated range, what was written over it, and own records. */
export class Table {
  /** Changed records of the generated range. */
  readonly #changed = new Map<number, CompactRow>();
  /** Records outside the range; ids are only ever given out upwards, so they stay in order. */
  readonly #own: CompactRow[] = [];
  readonly #indexes = new Map<string, ColumnIndex>();
  readonly #maker = new RowMaker();
  #next: number;

  constructor(
    /** Changes when an administrator adds a column. */
    public schema: TableSchema,
    readonly undo: Undo,
    readonly generated: GeneratedRange = EMPTY_RANGE,
  ) {
    this.#next = generated.first + generated.count;
    for (const column of schema.indexes)
      this.#indexes.set(column, new ColumnIndex(schema.columns.get(column)));
  }

  get(id: number): Row | undefined {
    const stored = this.#ownRow(id) ?? this.#changed.get(id);
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

  /** Records whose column equals a value, ascending; undefined where only a scan finds them. */
  lookup(column: string, value: string): Row[] | undefined {
    if (column === this.schema.id) return /^\d+$/.test(value) ? [this.get(Number(value)) ?? []].flat() : [];
    const definition = this.schema.columns.get(column);
    const generated = this.generated.lookup(column, value);
    if (!generated || !definition || !isIndexable(definition)) return undefined;
    const key = indexKey(definition, value);
    if (key === null) return undefined;
    const ids = new Set([...generated, ...this.#indexOf(column).idsOf(key)]);
    return [...ids]
      .sort((one, other) => one - other)
      .flatMap((id) => this.get(id) ?? [])
      .filter((row) => indexKey(definition, row.get(column)) === key);
  }

  /** Adds a record under the next id of the id table. */
  insert(values: Values): Row {
    const id = this.#next;
    this.#next += 1;
    return this.put(id, values);
  }

  /** Adds a record of the seed under an id of its own, below the generated ones. */
  put(id: number, values: Values): Row {
    if (id <= (this.#own.at(-1)?.id ?? 0)) throw new RangeError(`${this.schema.name} ${id} comes too late`);
    const row = this.#maker.make(id, { ...values, [this.schema.id]: String(id) }, null);
    this.#own.push(row);
    this.#addToIndexes(row);
    this.undo(() => {
      this.#own.splice(this.#placeOf(id), 1);
    });
    return row;
  }

  update(id: number, changes: Values): Row {
    const before = this.get(id);
    if (!before) throw new RangeError(`${this.schema.name} ${id} does not exist`);
    const own = this.#ownRow(id);
    const stored = own ?? this.#changed.get(id);
    const base = stored ? stored.base : before;
    const row = this.#maker.make(id, { ...stored?.values(), ...changes }, base);
    if (own) this.#own[this.#placeOf(id)] = row;
    else this.#changed.set(id, row);
    this.#addToIndexes(row);
    this.undo(() => {
      if (own) this.#own[this.#placeOf(id)] = own;
      else if (stored) this.#changed.set(id, stored);
      else this.#changed.delete(id);
    });
    return row;
  }

  /** Everything that does not come from the rules. */
  stored(): Row[] {
    return [...this.#own, ...this.#changed.values()].sort((one, other) => one.id - other.id);
  }

  *#ownRows(after: number, before: number): Generator<Row> {
    for (let at = this.#placeOf(after + 1); at < this.#own.length; at += 1) {
      const row = this.#own[at];
      if (!row || row.id >= before) return;
      yield row;
    }
  }

  #ownRow(id: number): CompactRow | undefined {
    const row = this.#own[this.#placeOf(id)];
    return row?.id === id ? row : undefined;
  }

  /** Where the record stands, or the first after it. */
  #placeOf(id: number): number {
    let low = 0;
    let high = this.#own.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#own[middle]?.id ?? 0) < id) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Made when something is first looked up by the column, as an administrator of the database would. */
  #indexOf(column: string): ColumnIndex {
    const known = this.#indexes.get(column);
    if (known) return known;
    const index = new ColumnIndex(this.schema.columns.get(column));
    for (const row of this.stored()) index.add(row, row.get(column));
    this.#indexes.set(column, index);
    return index;
  }

  #addToIndexes(row: CompactRow): void {
    for (const [column, index] of this.#indexes) index.add(row, row.get(column));
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
