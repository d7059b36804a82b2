import type { Row } from './row';

/** A run of records that exist by rule instead of in memory, so that 300,000 customers cost nothing to reset. */
export interface GeneratedRange {
  readonly first: number;
  readonly count: number;
  row(recordNo: number): Row;
  /** Record number for a natural key; undefined when the key is not of this range. */
  find(naturalKey: string): number | undefined;
  /** Record numbers of the documents of one customer. */
  ofCustomer(customerId: string): readonly number[];
}

export const EMPTY_RANGE: GeneratedRange = {
  first: Number.MAX_SAFE_INTEGER,
  count: 0,
  row: (recordNo) => {
    throw new RangeError(`no generated record ${recordNo}`);
  },
  find: () => undefined,
  ofCustomer: () => [],
};

export function covers(range: GeneratedRange, recordNo: number): boolean {
  return recordNo >= range.first && recordNo < range.first + range.count;
}
