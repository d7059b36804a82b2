import type { PickList } from '../../core/pick-list';
import type { ErpDescriptor } from '../../erp/contract';

export interface MissingList {
  readonly labelKey: string;
  readonly list: PickList;
}

/**
 * Lists that a field picks from and that could never be read: without them nothing may be promoted. A list that the
 * company does not have, or may not be read, is `free` and not missing.
 */
export function missingLists(descriptor: ErpDescriptor, lists: readonly PickList[]): readonly MissingList[] {
  const needed = new Set(descriptor.formFields.map((field) => field.list));
  return lists
    .filter((list) => needed.has(list.id) && list.state === 'failed' && list.entries.length === 0)
    .map((list) => ({ labelKey: listLabelKey(descriptor, list.id), list }));
}

const listLabelKey = (descriptor: ErpDescriptor, id: string): string =>
  descriptor.pickLists.find((known) => known.id === id)?.labelKey ?? id;
