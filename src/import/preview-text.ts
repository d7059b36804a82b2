import type { ImportRun } from '../core/import-run';
import type { Text } from '../ui/text';

/** What a sync would do, as its preview found it: what is written first, what is not after that. */
export function previewText({ counts }: ImportRun, t: Text, locale: string): string {
  const list = new Intl.ListFormat(locale);
  const said = (outcomes: readonly (keyof typeof counts)[]) =>
    list.format(
      outcomes
        .filter((outcome) => counts[outcome] > 0)
        .map((outcome) => t.plural(`import_will_${outcome}`, counts[outcome])),
    );
  const writes = said(['inserted', 'updated']);
  const leaves = said(['unchanged', 'proposed', 'conflict', 'failed']);
  return [
    writes === '' ? t('import_will_write_nothing') : t('import_will_write', { what: writes }),
    leaves === '' ? '' : t('import_will_leave', { what: leaves }),
  ]
    .join(' ')
    .trim();
}
