/** Field values by id in canonical form: '' is null, dates are ISO, numbers plain decimals, booleans true or false. */
export type RowValues = Readonly<Record<string, string>>;

/** One record as the store gives it out; generated records compute a value only when it is asked for. */
export interface Row {
  readonly recordNo: number;
  get(field: string): string;
}

export class StoredRow implements Row {
  constructor(
    readonly recordNo: number,
    readonly values: RowValues,
  ) {}

  get(field: string): string {
    return field === 'RECORDNO' ? String(this.recordNo) : (this.values[field] ?? '');
  }
}
