import type { ImportRow, RowNote } from '../core/import-run';
import type { Text } from '../ui/text';

/** Why a row ended as it did, in sentences: what the other system said, what to know, who it may be. */
export const rowReasons = (row: ImportRow, t: Text): readonly string[] => [
  ...stated(row, t),
  ...candidates(row.proposals, t),
];

/** The same with every candidate and its id, for a file, in which nothing can be opened. */
export const fullReasons = (row: ImportRow, t: Text): readonly string[] => [
  ...stated(row, t),
  ...row.proposals.map((one) =>
    t('import_candidate', { id: one.id, name: one.name, reasons: reasonsOf(one, t) }),
  ),
];

const stated = ({ error, notes }: ImportRow, t: Text): readonly string[] => [
  ...(error ? [t.error(error).what] : []),
  ...notes.map((note) => noteText(note, t)),
];

/** One is named at once; several are counted. */
function candidates(proposals: ImportRow['proposals'], t: Text): readonly string[] {
  const [only, ...others] = proposals;
  if (!only) return [];
  if (others.length > 0) return [t.plural('import_proposals', proposals.length)];
  return [t('import_may_be', { name: only.name, reasons: reasonsOf(only, t) })];
}

const reasonsOf = ({ reasons }: ImportRow['proposals'][number], t: Text): string =>
  reasons.map((key) => t.named(key)).join(', ');

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
