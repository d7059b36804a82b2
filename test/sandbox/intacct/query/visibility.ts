import type { ObjectSchema } from '../schema/object-schema';
import type { Row } from '../store/row';

export interface Viewpoint {
  readonly multiEntity: boolean;
  /** The entity of the login; '' is the top level. */
  readonly entityId: string;
  /** At the top level: records private to an entity are wanted too. */
  readonly showPrivate: boolean;
}

/**
 * Who sees a record. A record without entity is shared. The top level sees private ones only when asked; an entity
 * sees its own and the shared ones that are not restricted away from it.
 */
export function isVisible(definition: ObjectSchema, row: Row, view: Viewpoint): boolean {
  if (!view.multiEntity || !definition.fields.has('MEGAENTITYID')) return true;
  const owner = row.get('MEGAENTITYID');
  if (view.entityId === '') return owner === '' || view.showPrivate;
  if (owner !== '') return owner === view.entityId;
  const restriction = definition.fields.has('OBJECTRESTRICTION') ? row.get('OBJECTRESTRICTION') : '';
  if (restriction === 'RootOnly') return false;
  if (restriction !== 'Restricted') return true;
  return row.get('RESTRICTEDLOCATIONS').split('#~#').includes(view.entityId);
}
