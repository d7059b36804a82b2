import type { ImportRun } from '../core/import-run';
import type { Text } from '../ui/text';

/** A run in one line: what it does at the moment, or what it came to. */
export function runTitle(run: ImportRun, t: Text, locale: string): string {
  const { state, mode, phase, total, done, indexed } = run;
  const format = new Intl.NumberFormat(locale).format;
  const params = { done: format(done), total: format(Math.max(total ?? 0, done)) };
  if (state === 'done') return doneTitle(run, t, format);
  if (total === null && state === 'running') {
    return phase === 'index' && indexed > 0
      ? t('import_indexing', { indexed: format(indexed) })
      : t('import_counting');
  }
  if (phase === 'index' && state === 'running') return t('import_indexing', { indexed: format(indexed) });
  return state === 'running' ? t(`import_${mode}_running`, params) : t(`import_${state}_at`, params);
}

/** A customer that was not written is not called imported. */
function doneTitle({ mode, done, counts }: ImportRun, t: Text, format: (count: number) => string): string {
  const left = counts.proposed + counts.conflict + counts.failed;
  if (mode === 'preview' || left === 0) return t.plural(`import_${mode}_done`, done);
  return t.plural('import_sync_part_done', done, { imported: format(Math.max(0, done - left)) });
}
