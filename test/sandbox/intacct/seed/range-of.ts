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
  const row = (recordNo: number): Row => new GeneratedRow(recordNo, recordNo - first, columns);
  return { first, count, row, find: () => undefined, ofCustomer: () => [], ...lookups };
}

/** Made anew whenever it is read; a scan makes hundreds of thousands of them. */
class GeneratedRow implements Row {
  constructor(
    readonly recordNo: number,
    private readonly index: number,
    private readonly columns: Columns,
  ) {}

  get(field: string): string {
    return field === 'RECORDNO' ? String(this.recordNo) : (this.columns[field]?.(this.index) ?? '');
  }
}
