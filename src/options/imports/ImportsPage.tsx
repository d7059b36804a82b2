import { PageHead } from '../../ui/PageHead';
import { useUi } from '../../ui/ui-context';
import { useOptions } from '../options-context';
import { ScopeChoice } from '../ScopeChoice';
import { useScope } from '../use-scope';
import { ImportSettingsReading } from './ImportSettingsReading';

interface ImportsPageProps {
  /** Id of the integration to begin with; '' for the default one. */
  readonly named: string;
}

/** How customers of an ERP company become accounts of a CRM. */
export function ImportsPage({ named }: ImportsPageProps) {
  const { t } = useUi();
  const { erps } = useOptions();
  const scope = useScope(named);
  const { integrationId, integration, org } = scope;
  const source = erps.find(({ id }) => id === integration?.erp)?.source ?? null;
  return (
    <>
      <PageHead title={t('nav_imports')} lead={t('import_settings_lead')}>
        {source && org !== '' ? (
          <a class="btn plain" href={importPage(integrationId, org)} target="_blank" rel="noreferrer">
            {t.named(source.titleKey)}
          </a>
        ) : null}
      </PageHead>
      <ScopeChoice scope={scope} noCrm={t('import_settings_no_crm')} />
      {integration && !source ? <p class="card">{t('import_settings_no_source')}</p> : null}
      {source && org !== '' ? (
        <ImportSettingsReading key={`${integrationId} ${org}`} integrationId={integrationId} org={org} />
      ) : null}
    </>
  );
}

const importPage = (integration: string, org: string): string =>
  `../import/import.html#${new URLSearchParams({ org, integration })}`;
