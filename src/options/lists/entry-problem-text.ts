import type { EntryProblem } from '../../core/pick-list-entries';
import type { Text } from '../../ui/text';

/** What is wrong with one entry, in words. */
export function entryProblemText({ kind, code, first }: EntryProblem, t: Text): string {
  switch (kind) {
    case 'code-empty':
      return t('entry_code_empty');
    case 'code-repeated':
      return t('entry_code_repeated', { code, first: String(first) });
    case 'too-long':
      return t('entry_too_long');
    case 'too-many':
      return t('entry_too_many');
    case 'quote-open':
      return t('entry_quote_open');
  }
}
