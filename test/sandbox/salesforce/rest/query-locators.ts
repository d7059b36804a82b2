type RecordJson = Readonly<Record<string, unknown>>;

const OPEN_LOCATORS = 50;

/** Results of queries that did not fit one page, kept for whoever follows `nextRecordsUrl`. The oldest are dropped. */
export class QueryLocators {
  readonly #open = new Map<string, readonly RecordJson[]>();
  #count = 0;

  keep(records: readonly RecordJson[]): string {
    this.#count += 1;
    const id = `01g5g${String(this.#count).padStart(10, '0')}AAA`;
    this.#open.set(id, records);
    const [oldest] = this.#open.keys();
    if (this.#open.size > OPEN_LOCATORS && oldest !== undefined) this.#open.delete(oldest);
    return id;
  }

  find(id: string): readonly RecordJson[] | undefined {
    return this.#open.get(id);
  }
}
