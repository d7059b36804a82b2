import { useUi } from '../../ui/ui-context';
import { PageHead } from '../PageHead';
import { ScopeChoice } from '../ScopeChoice';
import { useScope } from '../use-scope';
import { MappingEditor } from './MappingEditor';

/** Which CRM value fills which ERP field, per integration. */
export function MappingPage() {
  const { t } = useUi();
  const { integrationId, integration, org, setIntegrationId, setOrg } = useScope();
  return (
    <>
      <PageHead title={t('nav_mapping')} lead={t('mapping_lead')} />
      {integration ? (
        <>
          <ScopeChoice
            integrationId={integrationId}
            org={org}
            noCrm={t('mapping_no_crm')}
            onIntegration={setIntegrationId}
            onOrg={setOrg}
          />
          <MappingEditor key={`${integrationId} ${org}`} integration={integration} org={org} />
        </>
      ) : (
        <p class="card">
          {t('mapping_no_integration')} <a href="#integrations/new">{t('add_integration')}</a>
        </p>
      )}
    </>
  );
}
