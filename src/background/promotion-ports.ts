import { AppError, toAppError } from '../core/app-error';
import type { CrmConnection, Integration } from '../core/integration';
import type { PromotionStep } from '../core/panel-view';
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
  onSteps: (steps: readonly PromotionStep[]) => void = () => undefined,
): PromotionPorts {
  return {
    crm: crmConnector(services, connection),
    erp: ledgerOnDemand(services, integration),
    journal: services.journal,
    clock: services.clock,
    exclusive: services.exclusive,
    company: companyOf(integration),
    onSteps,
  };
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
  return promotionPorts(services, connection, integrationOf(settings, intent.integrationId), onSteps);
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
