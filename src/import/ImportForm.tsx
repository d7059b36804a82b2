import { type ImportRun, isOver } from '../core/import-run';
import { Button } from '../ui/Button';
import { useUi } from '../ui/ui-context';
import { useProblemFocus } from '../ui/use-problem-focus';
import { CountNote } from './CountNote';
import { CriteriaFields } from './CriteriaFields';
import { ImportError } from './ImportError';
import { useImport } from './import-context';
import { type ImportScope, lacksServiceUser } from './import-scope';
import { ScopeFields } from './ScopeFields';
import { SyncConfirm } from './SyncConfirm';
import { useImportStart } from './use-import-start';

interface ImportFormProps {
  readonly scope: ImportScope;
  /** The finished preview on the screen; null for none. */
  readonly preview: ImportRun | null;
  /** Id of the run on the screen; '' for none. */
  readonly shown: string;
  readonly onScope: (part: { readonly org?: string; readonly integration?: string }) => void;
  readonly onStarted: (runId: string) => void;
}

/** From which company, into which organisation, which customers. */
export function ImportForm({ scope, preview, shown, onScope, onStarted }: ImportFormProps) {
  const { t } = useUi();
  const { runs, settingsUrl } = useImport();
  const start = useImportStart(scope, preview, onStarted);
  const form = useProblemFocus(start.tries);
  const busy = runs.find(({ org, state }) => org === scope.crm.org && !isOver(state));
  const barred = start.action.busy || busy !== undefined || lacksServiceUser(scope);
  return (
    <form
      ref={form}
      class="card import-form"
      noValidate
      aria-label={t('import_form')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!barred && !start.question) start.preview();
      }}
    >
      <div class="criteria">
        <ScopeFields scope={scope} onScope={onScope} />
        <CriteriaFields scope={scope} start={start} />
        <div class="actions start">
          <Button disabled={barred} onClick={start.preview}>
            {t('import_preview')}
          </Button>
          <Button look="primary" disabled={barred} onClick={start.sync}>
            {t('import_sync')}
          </Button>
        </div>
      </div>
      <div class="row foot">
        <div>
          <CountNote start={start} />
          {busy ? (
            <p class="hint">
              {t('import_busy')}{' '}
              {busy.id === shown ? null : (
                <Button look="link" onClick={() => onStarted(busy.id)}>
                  {t('import_show_busy')}
                </Button>
              )}
            </p>
          ) : null}
        </div>
        <a class="small" href={`${settingsUrl}#imports/${encodeURIComponent(scope.integration.id)}`}>
          {t('import_settings_link')}
        </a>
      </div>
      {start.question ? <SyncConfirm question={start.question} scope={scope} start={start} /> : null}
      <ImportError error={start.action.error ?? start.counting.error} />
    </form>
  );
}
