import { child, childrenNamed, textOf, type XmlElement } from '../../xml/element';
import { FunctionFailure, queryError } from '../errors';
import type { Row } from '../store/row';
import type { FieldPath } from './field-path';
import { compareValues, isNumeric } from './values';

interface OrderKey {
  readonly field: FieldPath;
  readonly descending: boolean;
}

/** The `orderby` of a query; empty when none was asked for. */
export function readOrder(orderBy: XmlElement | undefined, field: (path: string) => FieldPath): OrderKey[] {
  if (!orderBy) return [];
  return childrenNamed(orderBy, 'order').map((order) => {
    const path = textOf(order, 'field');
    const descending = child(order, 'descending') !== undefined;
    if (!path || descending === (child(order, 'ascending') !== undefined)) {
      throw new FunctionFailure(queryError('order needs a field and one direction'));
    }
    return { field: field(path), descending };
  });
}

/** Whether rows are wanted as a table gives them: by ascending record number. */
export const isByKey = ([first, ...others]: readonly OrderKey[]): boolean =>
  first?.field.path === 'RECORDNO' && !first.descending && others.length === 0;

/** Sorted by the keys; null comes last when ascending. Equal rows keep the order they came in. */
export function sortRows(rows: readonly Row[], keys: readonly OrderKey[]): Row[] {
  const columns = keys.map(({ field, descending }) => ({
    numeric: isNumeric(field.field),
    sign: descending ? -1 : 1,
    values: rows.map((row) => field.read(row)),
  }));
  const places = rows.map((_, at) => at);
  places.sort((one, other) => {
    for (const { numeric, sign, values } of columns) {
      const order = compareNullable(numeric, values[one] ?? '', values[other] ?? '');
      if (order !== 0) return order * sign;
    }
    return 0;
  });
  return places.flatMap((at) => rows[at] ?? []);
}

function compareNullable(numeric: boolean, one: string, other: string): number {
  if (one === other) return 0;
  if (one === '') return 1;
  return other === '' ? -1 : compareValues(numeric, one, other);
}

/** A useless order that is the same for the same salt: what a database gives when no order is asked for. */
export function shuffleRows(rows: readonly Row[], salt: number): Row[] {
  const shuffled = [...rows];
  let state = (salt * 2_654_435_761 + 12_345) >>> 0;
  for (let at = shuffled.length - 1; at > 0; at -= 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = state % (at + 1);
    const moved = shuffled[at];
    const taken = shuffled[other];
    if (moved && taken) [shuffled[at], shuffled[other]] = [taken, moved];
  }
  return shuffled;
}
