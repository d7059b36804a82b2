import type { PickList } from '../../core/pick-list';
import type { ErpDescriptor, PickListKind } from '../../erp/contract';

export interface ListRow {
  readonly kind: PickListKind;
  /** Null when it was never read. */
  readonly list: PickList | null;
  /** The promote form picks from it and there is nothing to pick: nothing can be promoted. */
  readonly stopsPromotion: boolean;
}

/** One row for every list that the ERP has, read or not. */
export function listRows(descriptor: ErpDescriptor, lists: readonly PickList[]): readonly ListRow[] {
  const needed = new Set(descriptor.formFields.map((field) => field.list));
  return descriptor.pickLists.map((kind) => {
    const list = lists.find(({ id }) => id === kind.id) ?? null;
    const failed = list?.state === 'failed' && list.entries.length === 0;
    return { kind, list, stopsPromotion: needed.has(kind.id) && failed };
  });
}
