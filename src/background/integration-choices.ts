import type { LinkCompany } from '../core/account-links';
import type { Integration } from '../core/integration';
import type { IntegrationChoice } from '../core/panel-view';
import type { Settings } from '../storage/settings';
import type { IntegrationAddress } from '../workflows/follow-link';
import { descriptorOf } from './connectors';

/** An integration as a panel names it. */
export function choiceOf(settings: Settings, integration: Integration): IntegrationChoice {
  const descriptor = descriptorOf(integration);
  return {
    id: integration.id,
    name: integration.name,
    erp: integration.erp,
    erpName: descriptor.name,
    summary: descriptor.summaryOf(integration.connection),
    isDefault: integration.id === settings.defaultIntegrationId,
  };
}

/** The ERP company that an integration stands for. */
export const companyOf = (integration: Pick<Integration, 'erp' | 'connection'>): string =>
  descriptorOf(integration).companyOf(integration.connection);

/** What tells links to this integration from links to others. */
export const linkCompanyOf = (settings: Settings, integration: Integration): LinkCompany => ({
  erp: integration.erp,
  company: companyOf(integration),
  isDefault: integration.id === settings.defaultIntegrationId,
});

/** Where a link may lead. */
export const addressesOf = (settings: Settings): readonly IntegrationAddress[] =>
  settings.integrations.map((integration) => ({ integration, company: companyOf(integration) }));
