import { type ImportRun, isOver } from '../core/import-run';
import { Button } from '../ui/Button';
import { ConfirmInline } from '../ui/ConfirmInline';
import { useUi } from '../ui/ui-context';
import { useAction } from '../ui/use-action';
import { ImportError } from './ImportError';
import { useImport } from './import-context';
import { waitsText } from './waits-text';

type Order = 'import.pause' | 'import.resume' | 'import.cancel';

/** What can be done about a run that is not over. *Pause* and *Resume* are one button, which keeps the focus. */
export function RunButtons({ run }: { readonly run: ImportRun }) {
  const { t, locale } = useUi();
  const { ask, accept } = useImport();
  const action = useAction();
  const { id: runId, state } = run;
  if (isOver(state)) return <ImportError error={run.error} title={t('import_cut_short')} tone="warn" />;
  const order = (name: Order) => void action.run(async () => accept(await ask(name, { runId })));
  const rests = state === 'paused' || state === 'waiting';
  return (
    <>
      {state === 'waiting' ? (
        <ImportError error={run.error} title={waitsText(run, t, locale)} tone="warn" />
      ) : null}
      <div class="actions block">
        <Button
          look={rests ? 'primary' : 'plain'}
          disabled={action.busy || state === 'cancelling'}
          onClick={() => order(rests ? 'import.resume' : 'import.pause')}
        >
          {rests ? t('import_resume') : t('import_pause')}
        </Button>
        <ConfirmInline
          look="ghost"
          label={t('cancel')}
          disabled={state === 'cancelling'}
          question={t('import_cancel_question')}
          note={t(run.mode === 'sync' ? 'import_cancel_note' : 'import_cancel_preview_note')}
          giveUp={t('import_cancel_not')}
          confirm={(done) => (
            <Button
              look="danger"
              disabled={action.busy}
              onClick={() => {
                done();
                order('import.cancel');
              }}
            >
              {t('import_cancel_now')}
            </Button>
          )}
        />
      </div>
      <ImportError error={action.error} />
    </>
  );
}
