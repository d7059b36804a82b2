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
}

/** The records of an object that match and that the caller may see, by ascending record number. */
export function visibleRows(definition: ObjectSchema, wanted: Wanted, context: CallContext): Row[] {
  const { matches, showPrivate, after = 0 } = wanted;
  const view = { multiEntity: context.switches.multiEntity, entityId: context.entityId, showPrivate };
  const found: Row[] = [];
  for (const row of context.database.table(definition.name).rows(after)) {
    if (matches(row) && isVisible(definition, row, view)) found.push(row);
  }
  return found;
}
