import type { Predicate } from '../query/condition';
import { isVisible } from '../query/visibility';
import type { ObjectSchema } from '../schema/object-schema';
import type { Row } from '../store/row';
import type { CallContext } from './call-context';

/** The records of an object that match and that the caller may see, by ascending record number. */
export function visibleRows(
  definition: ObjectSchema,
  matches: Predicate,
  showPrivate: boolean,
  context: CallContext,
): Row[] {
  const view = { multiEntity: context.switches.multiEntity, entityId: context.entityId, showPrivate };
  const found: Row[] = [];
  for (const row of context.database.table(definition.name).rows()) {
    if (matches(row) && isVisible(definition, row, view)) found.push(row);
  }
  return found;
}
