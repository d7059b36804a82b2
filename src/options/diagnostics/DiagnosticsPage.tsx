import type { DiagnosticsView } from '../../messaging/protocol';
import { CopyButton } from '../../ui/CopyButton';
import { PageHead } from '../../ui/PageHead';
import { Skeleton } from '../../ui/Skeleton';
import { useUi } from '../../ui/ui-context';
import { useReading } from '../../ui/use-reading';
import { ActionError } from '../ActionError';
import { useOptions } from '../options-context';

/** What is installed, what is allowed, and a report to send on. */
export function DiagnosticsPage() {
  const { t } = useUi();
  const { ask } = useOptions();
  const reading = useReading('diagnostics', () => ask('diagnostics.read', {}));
  return (
    <>
      <PageHead title={t('nav_diagnostics')} lead={t('diagnostics_lead')} />
      <ActionError error={reading.error} />
      {reading.value ? <Diagnostics view={reading.value} /> : null}
      {reading.value || reading.error ? null : <Skeleton lines={5} />}
    </>
  );
}

function Diagnostics({ view }: { view: DiagnosticsView }) {
  const { t } = useUi();
  const rows = [
    [t('version'), view.version],
    [t('browser'), view.browser],
    [t('permissions'), view.permissions.join(', ')],
    [t('hosts'), view.hosts.join(', ')],
  ] as const;
  return (
    <>
      <dl class="card pairs">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value || t('nothing_here')}</dd>
          </div>
        ))}
      </dl>
      <section class="card block">
        <div class="row">
          <h2>{t('diagnostics_report')}</h2>
          <CopyButton look="plain" text={() => view.report}>
            {t('copy_report')}
          </CopyButton>
        </div>
        <pre>{view.report}</pre>
      </section>
    </>
  );
}
