import { type MappingSource, PLAN_SOURCES } from '../core/field-mapping';
import type { Text } from './text';

/** Locale key of a source that every CRM offers: `account.name` becomes `source_account_name`. */
export const sourceKey = (source: MappingSource): string => `source_${source.replaceAll('.', '_')}`;

/** A mapping source in the words of the CRM's users. */
export function sourceLabel(source: MappingSource, t: Text): string {
  if (source === '') return t('source_nothing');
  if (source.startsWith('field:')) return t('source_field', { name: source.slice('field:'.length) });
  if (source.startsWith('text:')) return t('source_text');
  return PLAN_SOURCES.includes(source) ? t.named(sourceKey(source)) : source;
}
