import type { MappingTarget } from '../../erp/contract';
import type { Text } from '../../ui/text';
import { FIXED } from '../mapping/mapping-sources';

/** Most accounts per minute that can be asked for. */
const MOST = 100_000;

/** What is wrong with the source of a target, or ''. */
export function sourceProblem(
  { key, defaultSource, required, maxLength }: MappingTarget,
  mapping: Readonly<Record<string, string>>,
  t: Text,
): string {
  const source = mapping[key] ?? defaultSource;
  const text = source.startsWith(FIXED) ? source.slice(FIXED.length).trim() : null;
  if (required && (source === '' || text === '')) return t('import_source_needed');
  if (text !== null && maxLength > 0 && text.length > maxLength) {
    return t('import_text_too_long', { length: String(text.length), max: String(maxLength) });
  }
  return '';
}

/** What is wrong with the pace as it is typed, or ''; an empty field means 0. */
export function paceProblem(typed: string, t: Text): string {
  const pace = paceOf(typed);
  return Number.isInteger(pace) && pace >= 0 && pace <= MOST
    ? ''
    : t('import_pace_wrong', { max: String(MOST) });
}

export const paceOf = (typed: string): number => (typed.trim() === '' ? 0 : Number(typed));
