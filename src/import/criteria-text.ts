import type { ImportRun } from '../core/import-run';
import type { Text } from '../ui/text';

/** Which customers a run is about, in words. */
export function criteriaText({ criteria, only }: ImportRun, t: Text, locale: string): string {
  if (only !== null) return t.plural('import_by_single', only);
  const { since, from, to } = criteria;
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const said = [
    since === null ? '' : t('import_by_since', { moment: moment.format(since) }),
    from !== '' && to !== '' ? t('import_by_range', { from, to }) : '',
    from !== '' && to === '' ? t('import_by_from', { from }) : '',
    from === '' && to !== '' ? t('import_by_to', { to }) : '',
  ].filter((part) => part !== '');
  return said.length === 0 ? t('import_by_nothing') : said.join(', ');
}
