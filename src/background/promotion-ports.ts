import type { CrmConnection, Integration } from '../core/integration';
import type { PromotionStep } from '../core/panel-view';
import type { PromotionPorts } from '../workflows/promotion-ports';
import { crmConnector, erpConnector } from './connectors';
import { companyOf } from './integration-choices';
import type { Services } from './services';

/** Binds the promotion workflows to one organisation and one integration. */
export async function promotionPorts(
  services: Services,
  connection: CrmConnection,
  integration: Integration,
  onSteps: (steps: readonly PromotionStep[]) => void = () => undefined,
): Promise<PromotionPorts> {
  return {
    crm: crmConnector(services, connection),
    erp: await erpConnector(services, integration),
    journal: services.journal,
    clock: services.clock,
    exclusive: services.exclusive,
    company: companyOf(integration),
    onSteps,
  };
}
