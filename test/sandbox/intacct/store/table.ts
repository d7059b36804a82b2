import type { Undo } from '../../undo-log';
import type { ObjectSchema } from '../schema/object-schema';
import { covers, EMPTY_RANGE, type GeneratedRange } from './generated-range';
import { type Row, type RowValues, StoredRow } from './row';

/** The records of one object: a generated range, and over it everything that was written. */
export class Table {
  readonly #stored = new Map<number, StoredRow>();
  readonly #removed = new Set<number>();
  readonly #byKey = new Map<string, number>();
  readonly #byCustomer = new Map<string, Set<number>>();
  #next: number;

  constructor(
    readonly schema: ObjectSchema,
    readonly undo: Undo,
    readonly generated: GeneratedRange = EMPTY_RANGE,
    firstFree = 41,
  ) {
    this.#next = firstFree;
  }

  /** The records above a number, ascending. */
  *rows(after = 0): Generator<Row> {
    const { first, count } = this.generated;
    const numbers = [...this.#stored.keys()].filter((one) => one > after).sort((one, other) => one - other);
    for (const recordNo of numbers) if (recordNo < first) yield this.#existing(recordNo);
    for (let recordNo = Math.max(first, after + 1); recordNo < first + count; recordNo += 1) {
      const row = this.get(recordNo);
      if (row) yield row;
    }
    for (const recordNo of numbers) if (recordNo >= first + count) yield this.#existing(recordNo);
  }

  get(recordNo: number): Row | undefined {
    const stored = this.#stored.get(recordNo);
    if (stored || this.#removed.has(recordNo)) return stored;
    return covers(this.generated, recordNo) ? this.generated.row(recordNo) : undefined;
  }

  find(naturalKey: string): Row | undefined {
    const recordNo = this.#byKey.get(naturalKey) ?? this.generated.find(naturalKey);
    const row = recordNo === undefined ? undefined : this.get(recordNo);
    return row?.get(this.schema.naturalKey) === naturalKey ? row : undefined;
  }

  /** The documents of one customer. */
  ofCustomer(customerId: string): Row[] {
    const numbers = new Set([
      ...this.generated.ofCustomer(customerId),
      ...(this.#byCustomer.get(customerId) ?? []),
    ]);
    return [...numbers].flatMap((recordNo) => this.get(recordNo) ?? []);
  }

  insert(values: RowValues): Row {
    const recordNo = this.#next;
    this.#next += 1;
    this.#put(new StoredRow(recordNo, values));
    this.undo(() => this.#drop(recordNo));
    return this.#existing(recordNo);
  }

  /** New records are numbered after the generated ones from now on. */
  numberAfterGenerated(): void {
    if (this.generated.count > 0)
      this.#next = Math.max(this.#next, this.generated.first + this.generated.count);
  }

  /** Changes some values of a record; a generated record becomes a stored one. */
  update(recordNo: number, changes: RowValues): void {
    const before = this.get(recordNo);
    if (!before) throw new RangeError(`${this.schema.name} ${recordNo} does not exist`);
    const stored = this.#stored.get(recordNo);
    const values = stored?.values ?? this.#materialise(before);
    this.#put(new StoredRow(recordNo, { ...values, ...changes }));
    this.undo(() => (stored ? this.#put(stored) : this.#stored.delete(recordNo)));
  }

  remove(recordNo: number): void {
    const stored = this.#stored.get(recordNo);
    this.#drop(recordNo);
    this.#removed.add(recordNo);
    this.undo(() => {
      this.#removed.delete(recordNo);
      if (stored) this.#put(stored);
    });
  }

  /** Everything that does not come from the generated range. */
  stored(): StoredRow[] {
    return [...this.#stored.values()];
  }

  get size(): number {
    let overlaid = 0;
    for (const recordNo of [...this.#stored.keys(), ...this.#removed]) {
      if (covers(this.generated, recordNo)) overlaid += 1;
    }
    return this.generated.count + this.#stored.size - overlaid;
  }

  #existing(recordNo: number): Row {
    const row = this.#stored.get(recordNo);
    if (!row) throw new RangeError(`${this.schema.name} ${recordNo} does not exist`);
    return row;
  }

  #materialise(row: Row): RowValues {
    return Object.fromEntries([...this.schema.fields.keys()].map((field) => [field, row.get(field)]));
  }

  #put(row: StoredRow): void {
    this.#stored.set(row.recordNo, row);
    this.#byKey.set(row.get(this.schema.naturalKey), row.recordNo);
    const customerId = row.get('CUSTOMERID');
    const group = this.#byCustomer.get(customerId) ?? new Set();
    this.#byCustomer.set(customerId, group.add(row.recordNo));
  }

  #drop(recordNo: number): void {
    const row = this.#stored.get(recordNo);
    if (!row) return;
    this.#stored.delete(recordNo);
    this.#byKey.delete(row.get(this.schema.naturalKey));
    this.#byCustomer.get(row.get('CUSTOMERID'))?.delete(recordNo);
  }
}
