import { childrenNamed, textOf, type XmlElement } from '../../xml/element';
import type { ObjectSchema } from '../schema/object-schema';
import type { Database } from '../store/database';

/**
 * The record numbers among which every match is, ascending, where the top of a filter names them or the natural keys, as
 * an index would find them; null where it does not.
 */
export function keysIn(
  filter: XmlElement | undefined,
  definition: ObjectSchema,
  database: Database,
  caseInsensitive: boolean,
): readonly number[] | null {
  const [top] = filter?.children ?? [];
  const conditions = top?.name === 'and' ? top.children : top ? [top] : [];
  for (const one of conditions) {
    if (one.name !== 'in' && one.name !== 'equalto') continue;
    const values = childrenNamed(one, 'value').map(({ text }) => text);
    const field = textOf(one, 'field');
    if (field === 'RECORDNO') return ascending(values.map(Number));
    if (field !== definition.naturalKey || caseInsensitive) continue;
    const table = database.table(definition.name);
    return ascending(values.flatMap((value) => table.find(value)?.recordNo ?? []));
  }
  return null;
}

const ascending = (numbers: readonly number[]): readonly number[] =>
  [...new Set(numbers)].sort((one, other) => one - other);
