import type { PickListEntry } from '../core/pick-list';
import type { PickOption } from './pick-option';
import type { Text } from './text';

/** What an entry is called on the screen: entries that are ours have words in the language of the screen. */
export const entryLabel = ({ label, labelKey }: PickListEntry, t: Text): string =>
  labelKey ? t.named(labelKey) : label;

/** A list as the choices of a select. */
export const entryOptions = (entries: readonly PickListEntry[], t: Text): readonly PickOption[] =>
  entries.some(({ labelKey }) => labelKey)
    ? entries.map((entry) => ({ value: entry.value, label: entryLabel(entry, t) }))
    : entries;
