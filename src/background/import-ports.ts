import { AppError } from '../core/app-error';
import { mappedFields } from '../core/import-mapping';
import type { ImportRun } from '../core/import-run';
import type { CustomerTarget } from '../crm/customer-target';
import type { CustomerSource, CustomerSourceDescriptor } from '../erp/customer-source';
import type { Settings } from '../storage/settings';
import type { ImportPorts } from '../workflows/import-customers/import-ports';
import { connectionOf, crmConnector, descriptorOf, erpConnector, integrationOf } from './connectors';
import { companyOf } from './integration-choices';
import type { Services } from './services';

/** @throws AppError `ERP-NOT-OFFERED`, `INTEGRATION-MISSING` */
export function sourceDescriptorOf(settings: Settings, integrationId: string): CustomerSourceDescriptor {
  const { source } = descriptorOf(integrationOf(settings, integrationId));
  if (!source) throw new AppError('ERP-NOT-OFFERED');
  return source;
}

/** The customers of an integration. @throws AppError `VAULT-LOCKED`, `SECRET-MISSING`, `INTEGRATION-MISSING` */
export async function openSource(
  services: Services,
  settings: Settings,
  integrationId: string,
  mapping: Readonly<Record<string, string>>,
): Promise<CustomerSource> {
  const erp = await erpConnector(services, integrationOf(settings, integrationId));
  return erp.openSource(mappedFields(mapping));
}

/** The accounts of an organisation. @throws AppError `CRM-NOT-CONNECTED` */
export const openTarget = (
  services: Services,
  settings: Settings,
  org: string,
  mapping: Readonly<Record<string, string>> = {},
): CustomerTarget =>
  crmConnector(services, connectionOf(settings, org)).openTarget(
    Object.keys(mapping).filter((key) => mapping[key] !== ''),
  );

/**
 * A record key means another customer in another company.
 * @throws AppError `INTEGRATION-MISSING`, `IMPORT-OTHER-COMPANY`
 */
export function refuseWrongCompany(settings: Settings, run: ImportRun): void {
  const integration = integrationOf(settings, run.integrationId);
  if (integration.erp !== run.erp || companyOf(integration) !== run.company) {
    throw new AppError('IMPORT-OTHER-COMPANY');
  }
}

const forManyRequests = (services: Services): Services => ({
  ...services,
  httpFor: (rules, options) => services.httpFor(rules, { ...options, many: true }),
});

/**
 * Binds a run to its integration and its organisation.
 * @throws AppError `INTEGRATION-MISSING`, `IMPORT-OTHER-COMPANY`, `CRM-NOT-CONNECTED`, `VAULT-LOCKED`
 */
export async function importPorts(
  services: Services,
  run: ImportRun,
  onProgress: (run: ImportRun) => void,
): Promise<ImportPorts> {
  const { integrationId, org, settings: chosen } = run;
  const settings = await services.settings.read();
  refuseWrongCompany(settings, run);
  const many = forManyRequests(services);
  return {
    store: services.imports,
    source: await openSource(many, settings, integrationId, chosen.mapping),
    pages: sourceDescriptorOf(settings, integrationId),
    target: openTarget(many, settings, org, chosen.mapping),
    clock: services.clock,
    pause: services.pause,
    newId: services.newId,
    onProgress,
  };
}
