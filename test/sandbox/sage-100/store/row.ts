/** A record: its columns as text, '' for none. Dates are `YYYY-MM-DD`, time stamps `YYYY-MM-DDThh:mm:ss`. */
export type Row = Readonly<Record<string, string>>;

export const value = (row: Row, column: string): string => row[column] ?? '';

/** Key segments in one text, as the product shows them in SData. */
export const keyOf = (row: Row, columns: readonly string[]): string =>
  columns.map((one) => value(row, one)).join(';');
