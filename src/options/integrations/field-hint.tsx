import type { ComponentChildren } from 'preact';
import type { Text } from '../../ui/text';
import type { ConnectionFieldProps } from './ConnectionFieldInput';

/** What is said under a field of the connection form: its hint, an example of what was typed, what to know about it. */
export function fieldHint(
  { field, value, isSaved, warning, problem }: ConnectionFieldProps,
  t: Text,
): ComponentChildren {
  const hint = isSaved ? t('secret_saved_hint') : field.hintKey ? t.named(field.hintKey) : '';
  const typed = value.trim();
  const example = typed === '' || problem !== '' ? '' : (field.example?.(typed) ?? '');
  if (`${hint}${example}${warning}` === '') return null;
  return (
    <>
      {hint}
      {example === '' ? null : <span class="line">{t('field_example', { example })}</span>}
      {warning === '' ? null : <span class="line warn-ink">{t.named(warning)}</span>}
    </>
  );
}
