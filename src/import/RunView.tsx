import { useState } from 'preact/hooks';
import { type ImportOutcome, type ImportRun, isOver } from '../core/import-run';
import { OutcomeCards } from './OutcomeCards';
import { RunHead } from './RunHead';
import { RunResults } from './RunResults';

interface RunViewProps {
  readonly run: ImportRun;
  /** The user has just started or opened it. */
  readonly opened: boolean;
  readonly onOpen: (runId: string) => void;
}

/** One run: how far it is, what came of it, and each customer. */
export function RunView({ run, opened, onOpen }: RunViewProps) {
  const [outcome, setOutcome] = useState<ImportOutcome | ''>('');
  const hasRows = run.done > 0 || isOver(run.state);
  return (
    <div class="run">
      <RunHead run={run} opened={opened} />
      {run.phase === 'rows' || hasRows ? (
        <OutcomeCards run={run} chosen={outcome} onChoose={setOutcome} />
      ) : null}
      {hasRows ? <RunResults run={run} outcome={outcome} onOutcome={setOutcome} onOpen={onOpen} /> : null}
    </div>
  );
}
