import type { Linked } from '../../rules/company-contacts';
import { textIn } from './columns';

/** Country code, area code and number as they stand beside each other on screen. */
export function shownPhone({ row }: Linked): string {
  const parts = ['phon_countrycode', 'phon_areacode', 'phon_number'].map((name) => textIn(row, name));
  return parts.filter((part) => part !== '').join(' ');
}

/** The business entry, else the first. */
export function mainOf(entries: readonly Linked[]): Linked | undefined {
  return entries.find(({ type }) => type === 'Business') ?? entries[0];
}
