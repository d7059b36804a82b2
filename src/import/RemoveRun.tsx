import type { ImportRun } from '../core/import-run';
import { Button } from '../ui/Button';
import { ConfirmInline } from '../ui/ConfirmInline';
import { useUi } from '../ui/ui-context';
import { useAction } from '../ui/use-action';
import { ImportError } from './ImportError';
import { useImport } from './import-context';

interface RemoveRunProps {
  readonly run: ImportRun;
  readonly onRemoved: (runId: string) => void;
}

/** Takes a run and its rows out of the history; what it wrote stays in the CRM. */
export function RemoveRun({ run, onRemoved }: RemoveRunProps) {
  const { t } = useUi();
  const { ask } = useImport();
  const action = useAction();
  const remove = () =>
    void action.run(async () => {
      await ask('import.remove', { runId: run.id });
      onRemoved(run.id);
    });
  return (
    <>
      <ConfirmInline
        look="link"
        label={t('remove')}
        question={t('import_remove_question')}
        note={t('import_remove_note')}
        confirm={() => (
          <Button look="danger" disabled={action.busy} onClick={remove}>
            {t('import_remove_now')}
          </Button>
        )}
      />
      <ImportError error={action.error} />
    </>
  );
}
