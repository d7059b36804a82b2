import type { Row } from '../schema/property';
import type { Resource } from '../schema/resource';

/** Rows that follow a rule and are made when they are read, in the order of their keys. */
export interface GeneratedRows {
  readonly count: number;
  all(): Iterable<Row>;
  /** The rows from the first on whose key is not before this; without it all are looked at. */
  from?(key: string): Iterable<Row>;
  /** Rows whose indexed property has this value. */
  indexed(value: string): readonly Row[];
}

export const NO_ROWS: GeneratedRows = { count: 0, all: () => [], indexed: () => [] };

/** The records of one resource in one company: those that were written, and those that follow a rule. */
export class Table {
  readonly #written = new Map<string, Row>();
  readonly #removed = new Map<string, Row>();
  #sorted: readonly (readonly [string, Row])[] | null = null;
  #byIndex: Map<string, Row[]> | null = null;

  constructor(
    readonly resource: Resource,
    private readonly generated: GeneratedRows = NO_ROWS,
  ) {}

  /**
   * All rows in the order of their keys, as the business view browses them; those before `start` may be left out, where the
   * key is one text.
   */
  *all(start = ''): Iterable<Row> {
    const written = this.#inOrder();
    let next = 0;
    while (next < written.length && (written[next]?.[0] ?? '') < start) next += 1;
    for (const row of this.generated.from?.(start) ?? this.generated.all()) {
      const key = this.#keyOf(row);
      for (; (written[next]?.[0] ?? '\uffff') < key; next += 1) yield* rowAt(written, next);
      if (!this.#isReplaced(key)) yield row;
    }
    for (; next < written.length; next += 1) yield* rowAt(written, next);
  }

  /** Rows whose indexed property has this value, in the order of their keys. */
  indexed(value: string): readonly Row[] {
    const generated = this.generated.indexed(value).filter((row) => !this.#isReplaced(this.#keyOf(row)));
    const rows = [...(this.#index().get(value) ?? []), ...generated];
    return rows.sort((one, other) => (this.#keyOf(one) < this.#keyOf(other) ? -1 : 1));
  }

  find(key: Readonly<Record<string, unknown>>): Row | undefined {
    const wanted = this.#keyOf(key);
    const written = this.#written.get(wanted);
    if (written || this.#removed.has(wanted)) return written;
    const value = key[this.resource.index];
    const candidates = typeof value === 'string' ? this.generated.indexed(value) : this.generated.all();
    for (const row of candidates) if (this.#keyOf(row) === wanted) return row;
    return undefined;
  }

  /** Stores a row under its key, in place of the one that had it. */
  put(row: Row): void {
    this.#written.set(this.#keyOf(row), row);
    this.#forget();
  }

  remove(row: Row): void {
    this.#written.delete(this.#keyOf(row));
    this.#removed.set(this.#keyOf(row), row);
    this.#forget();
  }

  get size(): number {
    const replaced = [...this.#written.values(), ...this.#removed.values()].filter((row) =>
      this.#isGenerated(row),
    );
    return this.#written.size + this.generated.count - new Set(replaced.map((row) => this.#keyOf(row))).size;
  }

  /** Rows that do not follow a rule, in the order of their keys. */
  written(): readonly Row[] {
    return this.#inOrder().map(([, row]) => row);
  }

  #isReplaced(key: string): boolean {
    return this.#written.has(key) || this.#removed.has(key);
  }

  /** Whether a rule gives a row of this key, too. */
  #isGenerated(row: Row): boolean {
    const key = this.#keyOf(row);
    const value = String(row[this.resource.index] ?? '');
    return this.generated.indexed(value).some((one) => this.#keyOf(one) === key);
  }

  #inOrder(): readonly (readonly [string, Row])[] {
    this.#sorted ??= [...this.#written].sort(([one], [other]) => (one < other ? -1 : 1));
    return this.#sorted;
  }

  #index(): Map<string, Row[]> {
    if (this.#byIndex) return this.#byIndex;
    const index = new Map<string, Row[]>();
    for (const row of this.#written.values()) {
      const value = String(row[this.resource.index] ?? '');
      const rows = index.get(value);
      if (rows) rows.push(row);
      else index.set(value, [row]);
    }
    this.#byIndex = index;
    return index;
  }

  #forget(): void {
    this.#sorted = null;
    this.#byIndex = null;
  }

  /** Numbers are padded, so that their order as text is their order. */
  #keyOf(row: Readonly<Record<string, unknown>>): string {
    return this.resource.key
      .map((name) => {
        const value = row[name] ?? '';
        return typeof value === 'number' ? String(value).padStart(18, '0') : String(value);
      })
      .join('\u0000');
  }
}

function rowAt(rows: readonly (readonly [string, Row])[], index: number): readonly Row[] {
  const found = rows[index];
  return found ? [found[1]] : [];
}
