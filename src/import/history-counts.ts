import { IMPORT_OUTCOMES, type ImportRun } from '../core/import-run';
import type { Text } from '../ui/text';

/** What came of a run, outcomes without any left out. */
export function historyCounts({ counts, mode }: ImportRun, t: Text, locale: string): string {
  const format = new Intl.NumberFormat(locale).format;
  const said = IMPORT_OUTCOMES.filter((outcome) => counts[outcome] > 0).map((outcome) =>
    t('import_counted', { outcome: t(`import_${mode}_many_${outcome}`), count: format(counts[outcome]) }),
  );
  return said.length === 0 ? t('import_no_rows') : said.join(', ');
}
