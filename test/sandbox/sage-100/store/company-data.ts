import type { Ledger } from './ledger';
import type { CodeList, ListName } from './lists';
import type { Row } from './row';
import type { Table } from './table';

/** A place of the ZIP table. */
export interface ZipCode {
  readonly city: string;
  readonly state: string;
  readonly country: string;
}

/** All data of the company. */
export interface CompanyData {
  readonly customers: Table;
  readonly contacts: Table;
  readonly shipTos: Table;
  readonly orders: Table;
  readonly orderLines: Table;
  readonly orderPayments: Table;
  readonly ledger: Ledger;
  readonly lists: Readonly<Record<ListName, CodeList>>;
  readonly zipCodes: Readonly<Record<string, ZipCode>>;
  readonly itemPrices: Readonly<Record<string, string>>;
  readonly terms: readonly Row[];
  readonly salespersons: readonly Row[];
}

/** Rows of a table that begin with these key segments, in key order. */
export function rowsOf(table: Table, ...segments: readonly string[]): Row[] {
  const wanted = table.key.slice(0, segments.length);
  return table.written().filter((row) => wanted.every((column, at) => row[column] === segments[at]));
}

export function isSalesperson(data: CompanyData, division: string, number: string): boolean {
  return data.salespersons.some(
    (one) => one.SalespersonDivisionNo === division && one.SalespersonNo === number,
  );
}
