/** A column of a table. Decimals and dates are compared and written as such. */
export interface TableColumn {
  readonly name: string;
  readonly type: 'text' | 'decimal' | 'date' | 'time';
}

/** Columns from a line such as `InvoiceNo InvoiceDate:date Balance:decimal`. */
export function columnsOf(line: string): readonly TableColumn[] {
  return line
    .trim()
    .split(/\s+/)
    .map((one) => {
      const [name = '', type = 'text'] = one.split(':');
      return { name, type: type === 'decimal' || type === 'date' || type === 'time' ? type : 'text' };
    });
}

export const STAMP_COLUMNS = columnsOf(
  'DateCreated:date TimeCreated:time UserCreatedKey DateUpdated:date TimeUpdated:time UserUpdatedKey',
);
