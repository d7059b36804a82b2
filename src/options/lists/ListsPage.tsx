import { Button } from '../../ui/Button';
import { PageHead } from '../../ui/PageHead';
import { useUi } from '../../ui/ui-context';
import { useOptions } from '../options-context';
import { IntegrationLists } from './IntegrationLists';
import { useLists } from './use-lists';

/** The ERP's code tables per integration, with their age, and their synchronisation. */
export function ListsPage() {
  const { t } = useUi();
  const { settings, erps } = useOptions();
  const { integrations } = settings;
  const lists = useLists(integrations);
  const busy = integrations.some(({ id }) => lists.of(id).progress !== null);
  return (
    <>
      <PageHead title={t('nav_lists')} lead={t('lists_lead')}>
        {integrations.length > 0 ? (
          <Button
            look="primary"
            disabled={busy}
            onClick={() => void lists.synchronise(integrations.map(({ id }) => id))}
          >
            {t('synchronise_all')}
          </Button>
        ) : null}
      </PageHead>
      {integrations.length === 0 ? <p class="card">{t('mapping_no_integration')}</p> : null}
      {integrations.map((integration) => {
        const descriptor = erps.find((erp) => erp.id === integration.erp);
        return descriptor ? (
          <IntegrationLists
            key={integration.id}
            integration={integration}
            descriptor={descriptor}
            lists={lists}
          />
        ) : null;
      })}
    </>
  );
}
