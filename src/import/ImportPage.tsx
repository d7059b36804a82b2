import { useEffect, useRef } from 'preact/hooks';
import { type ImportRun, isOver } from '../core/import-run';
import { PageHead } from '../ui/PageHead';
import { useUi } from '../ui/ui-context';
import { ImportForm } from './ImportForm';
import { useImport } from './import-context';
import { type ImportScope, importScope } from './import-scope';
import { MissingSettings } from './MissingSettings';
import { RunHistory } from './RunHistory';
import { RunView } from './RunView';
import { useImportRoute } from './use-import-route';

/** What to import, the run that is under way or was opened, and the runs before. */
export function ImportPage() {
  const { t } = useUi();
  const session = useImport();
  const [route, go] = useImportRoute();
  const scope = importScope(session, route);
  /** A run that was come upon while it was under way: it stays on the screen when it ends. */
  const followed = useRef('');
  const run = shownRun(session.runs, route.run, followed.current, scope);
  followed.current = run?.id ?? '';
  /** A run that the user has just started or opened takes the focus; one that was there already does not. */
  const opened = useRef('');
  const open = (runId: string) => {
    opened.current = runId;
    go({ run: runId });
  };
  const title = scope ? t.named(scope.source.titleKey) : t('import_title');
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <>
      <PageHead title={title} lead={scope ? leadOf(scope, t) : t('import_lead')} />
      <MissingSettings scope={scope} />
      {scope ? (
        <ImportForm
          key={`${scope.integration.id} ${scope.crm.org}`}
          scope={scope}
          preview={run?.mode === 'preview' && run.state === 'done' ? run : null}
          shown={run?.id ?? ''}
          onScope={(part) => go({ org: scope.crm.org, integration: scope.integration.id, run: '', ...part })}
          onStarted={open}
        />
      ) : null}
      {route.run !== '' && !run ? <p class="notice block">{t('import_gone')}</p> : null}
      {run ? <RunView key={run.id} run={run} opened={opened.current === run.id} onOpen={open} /> : null}
      <RunHistory
        shown={run?.id ?? ''}
        onOpen={open}
        onRemoved={(id) => id === route.run && go({ run: '' })}
      />
    </>
  );
}

/** The run that the address names, or else the one that is under way, or was until just now. */
function shownRun(
  runs: readonly ImportRun[],
  named: string,
  followed: string,
  scope: ImportScope | null,
): ImportRun | undefined {
  if (named !== '') return runs.find(({ id }) => id === named);
  const ours = runs.filter(
    ({ integrationId, org }) => integrationId === scope?.integration.id && org === scope.crm.org,
  );
  const last = ours.find(({ id }) => id === followed);
  return last && !isOver(last.state) ? last : (ours.find(({ state }) => !isOver(state)) ?? last);
}

function leadOf({ crm, crmDescriptor }: ImportScope, t: ReturnType<typeof useUi>['t']): string {
  const params = { crm: crmDescriptor.name, host: hostOf(crm.address), name: crm.serviceUser };
  if (crmDescriptor.importsAs === 'signed-in') return t('import_into_signed_in', params);
  return crm.serviceUser === '' ? t('import_into', params) : t('import_into_service_user', params);
}

const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : address);
