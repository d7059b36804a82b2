import type { XmlElement } from '../../xml/element';
import { FunctionFailure, queryError } from '../errors';
import type { FieldPath } from './field-path';

const AGGREGATES: ReadonlySet<string> = new Set(['count', 'sum', 'min', 'max', 'avg']);

/** One column of a result: a field, or an aggregate over one. */
export interface Column {
  readonly name: string;
  readonly field: FieldPath;
  readonly aggregate: string | null;
}

/** The `select` of a query; `*` is not allowed. */
export function readSelect(select: XmlElement | undefined, field: (path: string) => FieldPath): Column[] {
  if (!select || select.children.length === 0) throw new FunctionFailure(queryError('select is empty'));
  return select.children.map((one) => {
    const path = one.text.trim();
    if (one.name === 'field') return { name: path, field: field(path), aggregate: null };
    if (!AGGREGATES.has(one.name)) throw new FunctionFailure(queryError(`Unknown select: ${one.name}`));
    return { name: `${one.name.toUpperCase()}.${path}`, field: field(path), aggregate: one.name };
  });
}
