import type { AppErrorJson } from '../../core/app-error';
import type { PickList } from '../../core/pick-list';
import type { ErpDescriptor } from '../../erp/contract';

/** Lists that are missing for the same reason. */
export interface MissingLists {
  readonly labelKeys: readonly string[];
  readonly error: AppErrorJson | null;
  /** Those of them that the administrator can fill in. */
  readonly typedKeys: readonly string[];
}

/**
 * Lists that a field picks from and that could never be read, by reason: without them nothing may be promoted. A list
 * that the company does not have, or may not be read, is `free` and not missing.
 */
export function missingLists(descriptor: ErpDescriptor, lists: readonly PickList[]): readonly MissingLists[] {
  const needed = new Set(descriptor.formFields.map((field) => field.list));
  const missing = lists.filter(
    (list) => needed.has(list.id) && list.state === 'failed' && list.entries.length === 0,
  );
  const codes = [...new Set(missing.map((list) => list.error?.code))];
  return codes.map((code) => {
    const alike = missing.filter((list) => list.error?.code === code);
    return {
      labelKeys: alike.map((list) => listLabelKey(descriptor, list.id)),
      error: alike[0]?.error ?? null,
      typedKeys: alike
        .filter((list) => isTyped(descriptor, list))
        .map((list) => listLabelKey(descriptor, list.id)),
    };
  });
}

const listLabelKey = (descriptor: ErpDescriptor, id: string): string =>
  descriptor.pickLists.find((known) => known.id === id)?.labelKey ?? id;

const isTyped = (descriptor: ErpDescriptor, { id, source }: PickList): boolean =>
  source === 'table' || descriptor.pickLists.some((known) => known.id === id && known.typed);
