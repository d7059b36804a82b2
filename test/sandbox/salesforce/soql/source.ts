import type { FieldValue, Row } from '../data/row';
import type { ObjectType } from '../schema/object';

/** What a query is run against: the objects and records as one user sees them. */
export interface Source {
  object(name: string): ObjectType | undefined;
  rows(object: string): Iterable<Row>;
  get(object: string, id: string): Row | undefined;
  /** Records whose field holds the value, whatever the case; a superset that the condition narrows down. */
  lookup(object: string, field: string, value: FieldValue): Iterable<Row>;
  /** Records whose id comes after `id`, in the order of ids. */
  rowsAfter(object: string, id: string): Iterable<Row>;
  readonly now: number;
  /** Prefix of `attributes.url`, such as `/services/data/v66.0`. */
  readonly base: string;
}
