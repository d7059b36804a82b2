import type { ImportRun } from './import-run';

/** How far a run was at some moment of its work. */
export interface ProgressSample {
  readonly done: number;
  /** Milliseconds that were worked until then. */
  readonly activeMs: number;
}

export interface ImportProgress {
  /** Rows that have an outcome, of all: 0 to 1; null while it is not known how many there are. */
  readonly share: number | null;
  /** Null before it can be told. */
  readonly rowsPerSecond: number | null;
  readonly secondsLeft: number | null;
}

/** Less work than this says nothing about the pace. */
const TELLING_MS = 1000;

export const sampleOf = ({ done, activeMs }: ImportRun): ProgressSample => ({ done, activeMs });

/**
 * Share, rate and time left. The rate is that since `earlier`, the run as it was a while ago (null: since its begin), so
 * that it follows what the CRM gives at the moment; times in which nobody worked do not count.
 */
export function importProgress(run: ImportRun, earlier: ProgressSample | null): ImportProgress {
  const { total, done } = run;
  const rowsPerSecond = rateSince(run, earlier) ?? rateSince(run, null);
  const left = total === null ? null : Math.max(0, total - done);
  return {
    share: shareOf(done, total),
    rowsPerSecond,
    secondsLeft: left === null || rowsPerSecond === null ? null : Math.ceil(left / rowsPerSecond),
  };
}

/** A customer may come twice and others may come new: the share stays below or at one. */
function shareOf(done: number, total: number | null): number | null {
  if (total === null) return null;
  return total === 0 ? 1 : Math.min(1, done / total);
}

function rateSince({ done, activeMs }: ProgressSample, earlier: ProgressSample | null): number | null {
  const rows = done - (earlier?.done ?? 0);
  const ms = activeMs - (earlier?.activeMs ?? 0);
  return rows > 0 && ms >= TELLING_MS ? (rows * 1000) / ms : null;
}
