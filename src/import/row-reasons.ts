import type { ImportRow, RowNote } from '../core/import-run';
import type { Text } from '../ui/text';

/** Why a row ended as it did, in sentences: what the other system said, what to know, who it may be. */
export function rowReasons({ error, notes, proposals }: ImportRow, t: Text): readonly string[] {
  return [
    ...(error ? [t.error(error).what] : []),
    ...notes.map((note) => noteText(note, t)),
    ...(proposals.length > 0 ? [t.plural('import_proposals', proposals.length)] : []),
  ];
}

/** Who a proposed row may be, each with what is equal: for a place in which nothing can be opened. */
export const candidateTexts = ({ proposals }: ImportRow, t: Text): readonly string[] =>
  proposals.map(({ id, name, reasons }) =>
    t('import_candidate', { id, name, reasons: reasons.map((key) => t.named(key)).join(', ') }),
  );

/** A note that is about a field names it by its text, or as the CRM calls it where we have none. */
function noteText({ labelKey, params }: RowNote, t: Text): string {
  const { field } = params;
  return t.named(labelKey, field ? { ...params, field: t.named(field) } : params);
}

/** The fields that were or would be changed, as a list in the user's language. */
export function changedFields({ differences }: ImportRow, t: Text, locale: string): string {
  const names = differences.map(({ labelKey }) => t.named(labelKey));
  return new Intl.ListFormat(locale, { type: 'unit' }).format(names);
}
