export interface RecentRecord {
  /** Action that shows the record. */
  readonly act: number;
  /** Key number of its kind: 1 company, 2 person. */
  readonly key: number;
  readonly id: number;
  readonly title: string;
}

const LONGEST = 10;

/** What each user looked at last, newest first. */
export class RecentRecords {
  readonly #byUser = new Map<number, readonly RecentRecord[]>();

  note(userId: number, record: RecentRecord): void {
    const others = this.of(userId).filter((one) => one.key !== record.key || one.id !== record.id);
    this.#byUser.set(userId, [record, ...others].slice(0, LONGEST));
  }

  of(userId: number): readonly RecentRecord[] {
    return this.#byUser.get(userId) ?? [];
  }
}
