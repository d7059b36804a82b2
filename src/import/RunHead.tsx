import { useEffect, useRef } from 'preact/hooks';
import { type ImportRun, isOver } from '../core/import-run';
import { LiveRegion } from '../ui/LiveRegion';
import { useUi } from '../ui/ui-context';
import { RunButtons } from './RunButtons';
import { RunPace } from './RunPace';
import { RunScope } from './RunScope';
import { runTitle } from './run-title';
import { useCalm } from './use-calm';
import { useQuietSince } from './use-quiet-since';

/** Often enough to know that it goes on, seldom enough to work beside it. */
const SPOKEN_EVERY_MS = 20_000;

interface RunHeadProps {
  readonly run: ImportRun;
  readonly opened: boolean;
}

/** How far a run is, how fast it goes, and what can be done about it. */
export function RunHead({ run, opened }: RunHeadProps) {
  const { t, locale } = useUi();
  const heading = useRef<HTMLHeadingElement>(null);
  const title = runTitle(run, t, locale);
  const over = isOver(run.state);
  const quiet = useQuietSince(run);
  const clock = new Intl.DateTimeFormat(locale, { timeStyle: 'medium' });
  useEffect(() => {
    if (opened) heading.current?.focus();
  }, [opened]);
  // The buttons of a run go with it: whoever had the focus on one of them is taken to what became of it.
  useEffect(() => {
    if (over && document.activeElement === document.body) heading.current?.focus();
  }, [over]);
  return (
    <section class="card block" aria-label={t('import_progress')}>
      <div class="row">
        <h2 tabIndex={-1} ref={heading}>
          {title}
        </h2>
        {run.state === 'running' && quiet === null ? <RunPace run={run} /> : null}
      </div>
      {over ? null : <RunBar run={run} title={title} />}
      <p role="status" class="hint">
        {quiet === null ? '' : t('import_quiet', { time: clock.format(quiet) })}
      </p>
      <RunScope run={run} />
      <RunButtons run={run} />
      <LiveRegion text={useCalm(title, SPOKEN_EVERY_MS, run.state)} />
    </section>
  );
}

/** Moves without an end until it is known how many customers there are. */
function RunBar({ run: { phase, total, done }, title }: { run: ImportRun; title: string }) {
  const { t } = useUi();
  const known = phase === 'rows' && total !== null && total > 0;
  return (
    <progress
      aria-label={t('import_progress')}
      aria-valuetext={title}
      max={known ? total : undefined}
      value={known ? Math.min(done, total) : undefined}
    />
  );
}
