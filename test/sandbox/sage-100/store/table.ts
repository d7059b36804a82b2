import { keyOf, type Row } from './row';

/** Records that exist by rule instead of in memory, so that a big company costs nothing to reset. */
export interface GeneratedRows {
  readonly keys: () => readonly string[];
  readonly row: (key: string) => Row | undefined;
}

const NONE: GeneratedRows = { keys: () => [], row: () => undefined };

/** Records by their key, in key order. */
export class Table {
  readonly #written = new Map<string, Row>();
  readonly #removed = new Set<string>();
  #order: readonly string[] | null = null;

  constructor(
    readonly key: readonly string[],
    private readonly generated: GeneratedRows = NONE,
  ) {}

  get(...segments: readonly string[]): Row | undefined {
    const key = segments.join(';');
    return this.#written.get(key) ?? (this.#removed.has(key) ? undefined : this.generated.row(key));
  }

  put(row: Row): void {
    const key = keyOf(row, this.key);
    this.#written.set(key, row);
    this.#removed.delete(key);
    this.#order = null;
  }

  remove(...segments: readonly string[]): void {
    const key = segments.join(';');
    this.#written.delete(key);
    this.#removed.add(key);
    this.#order = null;
  }

  /** Rows that were named or written, in the order of writing. */
  written(): Row[] {
    return [...this.#written.values()];
  }

  get size(): number {
    return this.#keys().length;
  }

  *rows(): Iterable<Row> {
    for (const key of this.#keys()) {
      const row = this.#written.get(key) ?? this.generated.row(key);
      if (row) yield row;
    }
  }

  #keys(): readonly string[] {
    this.#order ??= [
      ...new Set([
        ...this.generated.keys().filter((key) => !this.#removed.has(key)),
        ...this.#written.keys(),
      ]),
    ].sort();
    return this.#order;
  }
}
