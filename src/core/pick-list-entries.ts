import type { PickListEntry } from './pick-list';

/** Longest code or label, in characters. */
export const LONGEST_ENTRY = 200;

/** Most entries of one table. */
export const MOST_ENTRIES = 5000;

/** An entry, and the line or row in which it was typed. */
export interface TypedEntry extends PickListEntry {
  readonly line: number;
}

/**
 * - `code-empty`: a label without a code
 * - `code-repeated`: the code stands in line `first` already
 * - `too-long`: code or label
 * - `too-many`: from this line on
 * - `quote-open`: CSV only, a quote that is never closed
 */
export interface EntryProblem {
  readonly kind: 'code-empty' | 'code-repeated' | 'too-long' | 'too-many' | 'quote-open';
  readonly line: number;
  readonly code: string;
  /** Of `code-repeated`; 0 for the others. */
  readonly first: number;
}

/** Everything that is wrong with the entries of a table, in their order. */
export function entryProblems(entries: readonly TypedEntry[]): readonly EntryProblem[] {
  const seen = new Map<string, number>();
  return entries.flatMap(({ line, value: code, label }, index): EntryProblem[] => {
    const problem = { line, code, first: 0 };
    const first = seen.get(code);
    if (first === undefined) seen.set(code, line);
    if (index === MOST_ENTRIES) return [{ ...problem, kind: 'too-many' }];
    if (code === '') return [{ ...problem, kind: 'code-empty' }];
    if (code.length > LONGEST_ENTRY || label.length > LONGEST_ENTRY)
      return [{ ...problem, kind: 'too-long' }];
    return first === undefined ? [] : [{ ...problem, kind: 'code-repeated', first }];
  });
}

/** The table with the added entries: those of a known code take the place of the old ones, the others follow. */
export function addEntries(
  table: readonly PickListEntry[],
  added: readonly PickListEntry[],
): readonly PickListEntry[] {
  return [...new Map([...table, ...added].map((entry) => [entry.value, entry])).values()];
}
