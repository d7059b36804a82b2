import type { Column } from '../schema/column';
import type { Row } from '../store/row';

/** What can be read: a table or a view, as one user sees it. Deleted records are among the rows. */
export interface Source {
  /** Lower case. */
  readonly name: string;
  /** As the product writes it. */
  readonly label: string;
  readonly entityId: number;
  /** Column that identifies a record. */
  readonly id: string;
  readonly title: string;
  readonly prefix: string;
  readonly columns: ReadonlyMap<string, Column>;
  /** Whether it is a table, which can be written to. */
  readonly isTable: boolean;
  get(id: number): Row | undefined;
  /** Ascending by id, from above a number. */
  rows(after?: number): Iterable<Row>;
  /** Records by the value of a column; undefined where only a scan finds them. */
  lookup(column: string, value: string): readonly Row[] | undefined;
  isDeleted(row: Row): boolean;
}
