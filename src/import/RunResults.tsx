import { useState } from 'preact/hooks';
import type { ImportOutcome, ImportRun } from '../core/import-run';
import { Button } from '../ui/Button';
import { Skeleton } from '../ui/Skeleton';
import { useUi } from '../ui/ui-context';
import { DecisionBar } from './DecisionBar';
import { ImportError } from './ImportError';
import { ResultsTable } from './ResultsTable';
import { ResultsTools } from './ResultsTools';
import { RowPager } from './RowPager';
import { useDecisions } from './use-decisions';
import { useRows } from './use-rows';

interface RunResultsProps {
  readonly run: ImportRun;
  readonly outcome: ImportOutcome | '';
  readonly onOutcome: (outcome: ImportOutcome | '') => void;
  readonly onOpen: (runId: string) => void;
}

/** The customers of a run, page by page: by outcome, by a text, with what can be decided about them. */
export function RunResults({ run, outcome, onOutcome, onOpen }: RunResultsProps) {
  const { t } = useUi();
  const [place, setPlace] = useState({ outcome, text: '', from: 0 });
  // Another outcome begins at its first page.
  const query = place.outcome === outcome ? place : { ...place, outcome, from: 0 };
  const rows = useRows(run, query);
  const deciding = useDecisions(run, onOpen);
  return (
    <section class="card block results" aria-label={t('import_results')}>
      <ResultsTools
        run={run}
        outcome={outcome}
        onOutcome={onOutcome}
        onText={(text) => setPlace({ outcome, text, from: 0 })}
        onOpen={onOpen}
      />
      <ImportError error={rows.error}>
        <Button onClick={rows.read}>{t('try_again')}</Button>
      </ImportError>
      {rows.shown ? (
        <>
          <ResultsTable run={run} rows={rows.shown.rows} deciding={deciding} />
          <RowPager
            from={query.from}
            shown={rows.shown.rows.length}
            total={rows.shown.total}
            onFrom={(from) => setPlace({ ...query, from })}
          />
        </>
      ) : rows.error ? null : (
        <Skeleton lines={5} />
      )}
      <DecisionBar rows={rows.shown?.rows ?? []} deciding={deciding} fromPreview={run.mode === 'preview'} />
    </section>
  );
}
