import { PageHead } from '../../ui/PageHead';
import { useUi } from '../../ui/ui-context';
import { useOptions } from '../options-context';
import { IntegrationForm } from './IntegrationForm';
import { IntegrationTable } from './IntegrationTable';
import { draftOf, newDraft } from './integration-draft';

const NEW = 'new';

/** The ERP companies, and the form of the one that is added or edited. */
export function IntegrationsPage({ item }: { readonly item: string }) {
  const { t } = useUi();
  const { settings, erps } = useOptions();
  const edited = settings.integrations.find((integration) => integration.id === item);
  const none = settings.integrations.length === 0;
  return (
    <>
      <PageHead title={t('nav_integrations')} lead={t('integrations_lead')}>
        <a class="btn primary" href={`#integrations/${NEW}`}>
          {t('add_integration')}
        </a>
      </PageHead>
      {none && item !== NEW ? <p class="card">{t('integrations_none')}</p> : null}
      {none ? null : <IntegrationTable />}
      {item === NEW ? <IntegrationForm key={NEW} start={newDraft(erps[0], none)} saved={null} /> : null}
      {edited ? <IntegrationForm key={edited.id} start={draftOf(edited, settings)} saved={edited} /> : null}
    </>
  );
}
