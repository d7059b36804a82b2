import type { GeneratedRange } from '../store/generated-range';
import type { Row } from '../store/row';

type Columns = Readonly<Record<string, (index: number) => string>>;

/** A range whose values are functions of the record's place in it. */
export function rangeOf(
  first: number,
  count: number,
  columns: Columns,
  lookups: Partial<Pick<GeneratedRange, 'find' | 'ofCustomer'>>,
): GeneratedRange {
  const row = (recordNo: number): Row => ({
    recordNo,
    get: (field) => (field === 'RECORDNO' ? String(recordNo) : (columns[field]?.(recordNo - first) ?? '')),
  });
  return { first, count, row, find: () => undefined, ofCustomer: () => [], ...lookups };
}
