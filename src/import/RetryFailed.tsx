import { type ImportRun, isOver } from '../core/import-run';
import { Button } from '../ui/Button';
import { useUi } from '../ui/ui-context';
import { useAction } from '../ui/use-action';
import { ImportError } from './ImportError';
import { useImport } from './import-context';

interface RetryFailedProps {
  readonly run: ImportRun;
  readonly onOpen: (runId: string) => void;
}

/** A new run over the customers that failed, once a sync is over. */
export function RetryFailed({ run, onOpen }: RetryFailedProps) {
  const { t } = useUi();
  const { ask, accept } = useImport();
  const action = useAction();
  if (!isOver(run.state) || run.mode !== 'sync' || run.counts.failed === 0) return null;
  const retry = () =>
    void action.run(async () => {
      const next = await ask('import.retry', { runId: run.id });
      accept(next);
      onOpen(next.id);
    });
  return (
    <>
      <Button disabled={action.busy} onClick={retry}>
        {t('import_retry')}
      </Button>
      <ImportError error={action.error} />
    </>
  );
}
