import { useState } from 'preact/hooks';
import { type ImportRow, type ImportRun, isOver, type RowDecisions } from '../core/import-run';
import { type Action, useAction } from '../ui/use-action';
import { useImport } from './import-context';

export type Decision = RowDecisions[string];

export interface Deciding {
  readonly action: Action;
  /** By record key; customers that nothing was decided about are missing. */
  readonly decisions: RowDecisions;
  /** Decisions can be made once a run is over: until then its rows may still change. */
  readonly open: boolean;
  /** Null takes a decision back. */
  decide(row: ImportRow, decision: Decision | null): void;
  /** The same for several rows; null leaves a row as it is. */
  decideAll(rows: readonly ImportRow[], decisionOf: (row: ImportRow) => Decision | null): void;
  clear(): void;
  apply(): void;
}

/** What was decided about proposed rows, over all pages, until it is applied in a run of its own. */
export function useDecisions(run: ImportRun, onOpen: (runId: string) => void): Deciding {
  const { ask, accept } = useImport();
  const action = useAction();
  const [decisions, setDecisions] = useState<RowDecisions>({});
  return {
    action,
    decisions,
    open: isOver(run.state),
    decide: ({ recordKey }, decision) => {
      const { [recordKey]: _old, ...others } = decisions;
      setDecisions(decision ? { ...others, [recordKey]: decision } : others);
    },
    decideAll: (rows, decisionOf) => {
      const decided = rows.flatMap((row) => {
        const decision = row.outcome === 'proposed' ? decisionOf(row) : null;
        return decision ? [[row.recordKey, decision] as const] : [];
      });
      setDecisions({ ...decisions, ...Object.fromEntries(decided) });
    },
    clear: () => setDecisions({}),
    apply: () =>
      void action.run(async () => {
        const next = await ask('import.decide', { runId: run.id, decisions });
        setDecisions({});
        accept(next);
        onOpen(next.id);
      }),
  };
}
