import type { ImportRow } from '../core/import-run';
import type { Text } from '../ui/text';

/** Why a row ended as it did, in sentences: what the other system said, what to know, who it may be. */
export function rowReasons({ error, notes, proposals }: ImportRow, t: Text): readonly string[] {
  return [
    ...(error ? [t.error(error).what] : []),
    ...notes.map(({ labelKey, params }) => t.named(labelKey, params)),
    ...(proposals.length > 0 ? [t.plural('import_proposals', proposals.length)] : []),
  ];
}

/** The fields that were or would be changed, as a list in the user's language. */
export function changedFields({ differences }: ImportRow, t: Text, locale: string): string {
  const names = differences.map(({ labelKey }) => t.named(labelKey));
  return new Intl.ListFormat(locale, { type: 'unit' }).format(names);
}
