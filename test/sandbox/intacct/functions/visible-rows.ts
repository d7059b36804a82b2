import type { Predicate } from '../query/condition';
import { isVisible } from '../query/visibility';
import type { ObjectSchema } from '../schema/object-schema';
import type { Row } from '../store/row';
import type { CallContext } from './call-context';

interface Wanted {
  readonly matches: Predicate;
  readonly showPrivate: boolean;
  /** No record up to this number matches. */
  readonly after?: number;
  /** No other record matches; null where that is not known. */
  readonly keys?: readonly number[] | null;
}

/** The records of an object that match and that the caller may see, by ascending record number. */
export const visibleRows = (definition: ObjectSchema, wanted: Wanted, context: CallContext): Row[] => [
  ...visible(definition, wanted, context),
];

/** Their numbers, one at a time: a million rows at once would be too many. */
export function* visibleNumbers(
  definition: ObjectSchema,
  wanted: Wanted,
  context: CallContext,
): Generator<number> {
  for (const row of visible(definition, wanted, context)) yield row.recordNo;
}

function* visible(definition: ObjectSchema, wanted: Wanted, context: CallContext): Generator<Row> {
  const { matches, showPrivate, after = 0, keys } = wanted;
  const view = { multiEntity: context.switches.multiEntity, entityId: context.entityId, showPrivate };
  const table = context.database.table(definition.name);
  const rows = keys ? keys.flatMap((key) => table.get(key) ?? []) : table.rows(after);
  for (const row of rows) if (matches(row) && isVisible(definition, row, view)) yield row;
}
