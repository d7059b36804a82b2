import { PageHead } from '../../ui/PageHead';
import { useUi } from '../../ui/ui-context';
import { ScopeChoice } from '../ScopeChoice';
import { useScope } from '../use-scope';
import { MappingEditor } from './MappingEditor';

/** Which CRM value fills which ERP field, per integration. */
export function MappingPage() {
  const { t } = useUi();
  const scope = useScope();
  const { integrationId, integration, org } = scope;
  return (
    <>
      <PageHead title={t('nav_mapping')} lead={t('mapping_lead')} />
      <ScopeChoice scope={scope} noCrm={t('mapping_no_crm')} />
      {integration ? (
        <MappingEditor key={`${integrationId} ${org}`} integration={integration} org={org} />
      ) : null}
    </>
  );
}
