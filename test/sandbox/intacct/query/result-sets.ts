/** What readByQuery leaves behind for readMore. */
export interface ResultSet {
  readonly id: string;
  readonly object: string;
  readonly fields: readonly string[];
  readonly recordNumbers: readonly number[];
  readonly pageSize: number;
  position: number;
}

/** Open results, each bound to the session that asked. */
export class ResultSets {
  readonly #bySession = new Map<string, Map<string, ResultSet>>();
  #opened = 0;

  open(sessionKey: string, set: Omit<ResultSet, 'id' | 'position'>): ResultSet {
    this.#opened += 1;
    const opened = { ...set, id: `${7_700_000 + this.#opened}${sessionKey.slice(0, 6)}1`, position: 0 };
    const own = this.#bySession.get(sessionKey) ?? new Map<string, ResultSet>();
    this.#bySession.set(sessionKey, own.set(opened.id, opened));
    return opened;
  }

  find(sessionKey: string, id: string): ResultSet | undefined {
    return this.#bySession.get(sessionKey)?.get(id);
  }

  /** The last one opened on an object. */
  latest(sessionKey: string, object: string): ResultSet | undefined {
    return [...(this.#bySession.get(sessionKey)?.values() ?? [])]
      .filter((one) => one.object === object)
      .at(-1);
  }
}
