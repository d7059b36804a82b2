import type { LinkPlace } from '../core/account-links';
import { AppError, toAppError } from '../core/app-error';
import type { CrmConnection, Integration } from '../core/integration';
import type { PromotionStep } from '../core/panel-view';
import type { LinkSlot } from '../crm/contract';
import type { CustomerLedger, PromotionPorts } from '../workflows/promotion-ports';
import { bindErp, connectionOf, crmConnector, erpConnector, integrationOf } from './connectors';
import { createTestSessionStore } from './erp-session-store';
import { companyOf } from './integration-choices';
import type { Services } from './services';

/** Binds the promotion workflows to one organisation and one integration. */
export function promotionPorts(
  services: Services,
  connection: CrmConnection,
  integration: Integration,
  place: LinkPlace,
  onSteps: (steps: readonly PromotionStep[]) => void = () => undefined,
): PromotionPorts {
  return {
    crm: crmConnector(services, connection, slotOf(integration, place)),
    erp: ledgerOnDemand(services, integration),
    journal: services.journal,
    clock: services.clock,
    exclusive: services.exclusive,
    company: companyOf(integration),
    onSteps,
  };
}

/** The CRM connector's word for a place: among several other links the ERP company tells them apart. */
export function slotOf(integration: Pick<Integration, 'erp' | 'connection'>, place: LinkPlace): LinkSlot {
  if (place === 'default') return { kind: 'default' };
  return { kind: 'other', erp: integration.erp, company: companyOf(integration) };
}

/**
 * Ports for whatever an intent needs.
 * @throws AppError `RECORD-UNKNOWN`, `INTEGRATION-MISSING`, `CRM-NOT-CONNECTED`
 */
export async function portsOfIntent(
  services: Services,
  intentId: string,
  onSteps?: (steps: readonly PromotionStep[]) => void,
): Promise<PromotionPorts> {
  const intent = await services.journal.get(intentId);
  if (!intent) throw new AppError('RECORD-UNKNOWN');
  const settings = await services.settings.read();
  const connection = connectionOf(settings, intent.record.org);
  const integration = integrationOf(settings, intent.integrationId);
  return promotionPorts(services, connection, integration, intent.place, onSteps);
}

/**
 * The secrets are read when the ERP is really called: a customer that exists and only waits for its link needs no
 * unlocked vault.
 */
function ledgerOnDemand(services: Services, integration: Integration): CustomerLedger {
  const bound = (): Promise<CustomerLedger> => erpConnector(services, integration);
  const { descriptor, numberOf, hasCompanions } = bindErp(
    services,
    integration,
    integration.connection,
    createTestSessionStore(),
  );
  return {
    descriptor,
    numberOf,
    hasCompanions,
    assignNumber: async (values) => (await bound()).assignNumber(values),
    writeCompanions: async (customer, values) => {
      try {
        return await (await bound()).writeCompanions(customer, values);
      } catch (thrown) {
        return [{ kind: 'contact', code: '', name: '', error: toAppError(thrown).toJSON() }];
      }
    },
    create: async (request) => (await bound()).create(request),
    traceCreate: async (trace) => (await bound()).traceCreate(trace),
    read: async (ref) => (await bound()).read(ref),
  };
}
