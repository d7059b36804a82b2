import type { ImportRun } from '../core/import-run';
import { useNow } from '../ui/use-now';

/** Longer than a batch takes where all is well. */
const LONG_MS = 30_000;

/** The moment of the last news of a run that should have more by now; null otherwise. */
export function useQuietSince({ state, updatedAt }: ImportRun): number | null {
  const now = useNow(5000);
  return state === 'running' && now - updatedAt > LONG_MS ? updatedAt : null;
}
