import type { CompanyData } from '../store/company-data';
import type { Row } from '../store/row';
import type { TableColumn } from './column';

/** A table that the provider shows. */
export interface SdataTable {
  readonly key: readonly string[];
  readonly columns: readonly TableColumn[];
  readonly rows: (data: CompanyData) => Iterable<Row>;
  /** Columns that take work, added to rows that are shown or whose condition names one of them. */
  readonly derived?: {
    readonly columns: readonly string[];
    readonly add: (row: Row, data: CompanyData) => Row;
  };
  /** One row by its key segments, where that is quicker than looking at all. */
  readonly find?: (data: CompanyData, segments: readonly string[]) => Row | undefined;
}
