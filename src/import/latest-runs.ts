import type { ImportRun } from '../core/import-run';

/** Runs with one of them as it stands now; news that are older than what is known change nothing. Newest first. */
export function withRun(runs: readonly ImportRun[], run: ImportRun): readonly ImportRun[] {
  const known = runs.find(({ id }) => id === run.id);
  if (known && known.updatedAt > run.updatedAt) return runs;
  const others = runs.filter(({ id }) => id !== run.id);
  return [...others, run].sort((left, right) => right.startedAt - left.startedAt);
}
