import { useEffect, useRef, useState } from 'preact/hooks';
import type { ImportRun } from '../core/import-run';
import { type Action, useAction } from '../ui/use-action';
import type { ImportPorts } from './import-context';
import { withRun } from './latest-runs';
import { useLookedAtAgain } from './use-looked-at-again';

interface Runs extends Action {
  /** Newest first; null until they were read. */
  readonly runs: readonly ImportRun[] | null;
  read(): Promise<boolean>;
  accept(run: ImportRun): void;
  forget(runId: string): void;
}

/** The runs, kept up to date by the background's events; read anew when the page is looked at again. */
export function useRuns({ ask, onEvent }: ImportPorts): Runs {
  const action = useAction();
  const [runs, setRuns] = useState<readonly ImportRun[] | null>(null);
  const accept = (run: ImportRun) => setRuns((known) => withRun(known ?? [], run));
  const forget = (runId: string) => setRuns((known) => known?.filter(({ id }) => id !== runId) ?? null);
  const read = () =>
    action.run(async () => {
      const { runs: stored } = await ask('import.list', {});
      // What an event said while the list was on its way is newer than the list.
      setRuns((known) => {
        const newer = (known ?? []).filter(({ id, updatedAt }) =>
          stored.some((run) => run.id === id && run.updatedAt < updatedAt),
        );
        return newer.reduce(withRun, stored);
      });
    });
  const latest = useRef({ read, accept });
  latest.current = { read, accept };
  useEffect(
    () => onEvent((event) => event.event === 'import' && latest.current.accept(event.run)),
    [onEvent],
  );
  useEffect(() => void latest.current.read(), []);
  useLookedAtAgain(() => void read());
  return { ...action, runs, read, accept, forget };
}
