import { PageHead } from '../../ui/PageHead';
import { useUi } from '../../ui/ui-context';
import { useOptions } from '../options-context';
import { ScopeChoice } from '../ScopeChoice';
import { useScope } from '../use-scope';
import { SalespersonsReading } from './SalespersonsReading';

/** Which ERP salesperson stands for which user of the CRM. */
export function SalespersonsPage() {
  const { t } = useUi();
  const { erps } = useOptions();
  const scope = useScope();
  const { integrationId, integration, org } = scope;
  const descriptor = erps.find((erp) => erp.id === integration?.erp);
  const offered = descriptor !== undefined && descriptor.salespersonField !== '';
  return (
    <>
      <PageHead title={t('nav_salespersons')} lead={t('salespersons_lead')} />
      <ScopeChoice scope={scope} noCrm={t('salespersons_no_crm')} />
      {integration && !offered ? <p class="card">{t('salespersons_not_offered')}</p> : null}
      {integration && offered && org !== '' ? (
        <SalespersonsReading key={`${integrationId} ${org}`} integrationId={integrationId} org={org} />
      ) : null}
    </>
  );
}
