import { useState } from 'preact/hooks';
import { useUi } from '../../ui/ui-context';
import { useOptions } from '../options-context';
import { PageHead } from '../PageHead';
import { MappingChoice } from './MappingChoice';
import { MappingEditor } from './MappingEditor';

/** Which CRM value fills which ERP field, per integration. */
export function MappingPage() {
  const { t } = useUi();
  const { settings } = useOptions();
  const [integrationId, setIntegrationId] = useState(
    settings.defaultIntegrationId || (settings.integrations[0]?.id ?? ''),
  );
  const [org, setOrg] = useState(settings.crms[0]?.org ?? '');
  const integration = settings.integrations.find((candidate) => candidate.id === integrationId);
  return (
    <>
      <PageHead title={t('nav_mapping')} lead={t('mapping_lead')} />
      {integration ? (
        <>
          <MappingChoice
            integrationId={integrationId}
            org={org}
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
