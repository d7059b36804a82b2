type RecordJson = Readonly<Record<string, unknown>>;

const OPEN_LOCATORS = 50;

export interface KeptResult {
  readonly records: readonly RecordJson[];
  /** How many records each page holds. */
  readonly pageSize: number;
}

/** Results of queries that did not fit one page, kept for whoever follows `nextRecordsUrl`. The oldest are dropped. */
export class QueryLocators {
  readonly #open = new Map<string, KeptResult>();
  #count = 0;

  keep(result: KeptResult): string {
    this.#count += 1;
    const id = `01g5g${String(this.#count).padStart(10, '0')}AAA`;
    this.#open.set(id, result);
    const [oldest] = this.#open.keys();
    if (this.#open.size > OPEN_LOCATORS && oldest !== undefined) this.#open.delete(oldest);
    return id;
  }

  find(id: string): KeptResult | undefined {
    return this.#open.get(id);
  }
}
