import type { ImportRun } from '../core/import-run';
import { Age } from '../ui/Age';
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

function closing(
  { mode, state, counts }: ImportRun,
  t: ReturnType<typeof useUi>['t'],
  locale: string,
): string {
  if (mode === 'preview') return t('import_preview_wrote_nothing');
  const what = new Intl.ListFormat(locale).format(
    (['inserted', 'updated'] as const).map((outcome) => t.plural(`import_was_${outcome}`, counts[outcome])),
  );
  return t(state === 'cancelled' ? 'import_cancelled_wrote' : 'import_wrote', { what });
}
