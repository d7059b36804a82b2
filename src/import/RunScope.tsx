import type { ImportRun } from '../core/import-run';
import { Age } from '../ui/Age';
import type { Text } from '../ui/text';
import { useUi } from '../ui/ui-context';
import { criteriaText } from './criteria-text';
import { durationText } from './duration-text';

/** Which customers of which company a run is about, since when, and what is to be known at its end. */
export function RunScope({ run }: { readonly run: ImportRun }) {
  const { t, locale } = useUi();
  const over = run.state === 'done' || run.state === 'cancelled';
  return (
    <>
      <p class="small muted scope">
        {run.integrationName} · {criteriaText(run, t, locale)} · {t('import_started')}{' '}
        <Age since={run.startedAt} />
        {over ? ` · ${t('import_took', { time: durationText(run.activeMs / 1000, t) })}` : null}
      </p>
      {over ? <p class="outcome">{closing(run, t, locale)}</p> : null}
    </>
  );
}

/** What a run wrote, and what it left for somebody to decide. */
function closing({ mode, state, counts }: ImportRun, t: Text, locale: string): string {
  if (mode === 'preview') return t('import_preview_wrote_nothing');
  const written = (['inserted', 'updated'] as const).filter((outcome) => counts[outcome] > 0);
  const what = new Intl.ListFormat(locale).format(
    written.map((outcome) => t.plural(`import_was_${outcome}`, counts[outcome])),
  );
  const wrote = t(state === 'cancelled' ? 'import_cancelled_wrote' : 'import_wrote', { what });
  return [
    written.length === 0 ? t('import_wrote_nothing') : wrote,
    counts.proposed > 0 ? t.plural('import_undecided', counts.proposed) : '',
    counts.conflict > 0 ? t.plural('import_left_conflict', counts.conflict) : '',
    counts.failed > 0 ? t.plural('import_left_failed', counts.failed) : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}
