import { useRef } from 'preact/hooks';
import { importProgress, type ProgressSample, sampleOf } from '../core/import-progress';
import type { ImportRun } from '../core/import-run';
import { useUi } from '../ui/ui-context';
import { durationText } from './duration-text';

/** So much work is looked back on: long enough to be steady, short enough to follow the CRM. */
const WINDOW_MS = 20_000;

/** Rows per second and time left; nothing before they can be told. */
export function RunPace({ run }: { readonly run: ImportRun }) {
  const { t, locale } = useUi();
  const { rowsPerSecond, secondsLeft } = importProgress(run, useEarlier(run));
  if (rowsPerSecond === null) return null;
  const format = new Intl.NumberFormat(locale, { maximumFractionDigits: rowsPerSecond < 10 ? 1 : 0 }).format;
  const rate = t('import_rate', { rate: format(rowsPerSecond) });
  if (secondsLeft === null || secondsLeft === 0) return <span class="muted small">{rate}</span>;
  return (
    <span class="muted small">
      {rate} · {t('import_left', { time: durationText(secondsLeft, t) })}
    </span>
  );
}

/** The run as it was one window of work ago, or when it was first seen. */
function useEarlier(run: ImportRun): ProgressSample | null {
  const seen = useRef<readonly ProgressSample[]>([]);
  const samples = seen.current;
  if (samples.at(-1)?.done !== run.done) {
    const all = [...samples, sampleOf(run)];
    const begin = all.findLastIndex(({ activeMs }) => activeMs <= run.activeMs - WINDOW_MS);
    seen.current = all.slice(Math.max(0, begin));
  }
  const [earliest] = seen.current;
  return seen.current.length > 1 ? (earliest ?? null) : null;
}
