import { resumesAt } from '../core/import-resuming';
import type { ImportRun } from '../core/import-run';
import type { Text } from '../ui/text';

/** What a waiting run waits for: a moment, the passphrase, or a person who mends something and presses *Resume*. */
export function waitsText(run: ImportRun, t: Text, locale: string): string {
  if (run.error?.code === 'VAULT-LOCKED') return t('import_waits_locked');
  const at = resumesAt(run);
  if (at === null) return t('import_waits_for_you');
  return t('import_waits_until', {
    time: new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(at),
  });
}
