import { AppError } from '../core/app-error';
import type { CrmRecordRef } from '../core/crm-account';
import type { CrmConnection, Integration } from '../core/integration';
import type { CrmConnector, CrmPorts, LinkSlot } from '../crm/contract';
import { CRM_CONNECTORS } from '../crm/registry';
import type { ErpConnector, ErpDescriptor, SessionStore } from '../erp/contract';
import { erpDescriptor } from '../erp/descriptors';
import { ERP_CONNECTORS } from '../erp/registry';
import { isLocked } from '../platform/locks';
import type { Settings } from '../storage/settings';
import type { HostRules } from '../transport/host-rules';
import { crmHttp } from './crm-access';
import { crmTokens } from './crm-tokens';
import { createErpSessionStore } from './erp-session-store';
import { tablesOf } from './pick-list-tables';
import type { Services } from './services';

/** The connection that a record belongs to. @throws AppError `CRM-NOT-CONNECTED` */
export function connectionOf(settings: Settings, org: CrmRecordRef['org']): CrmConnection {
  const connection = settings.crms.find((one) => one.org === org);
  if (!connection) throw new AppError('CRM-NOT-CONNECTED', { params: { org } });
  return connection;
}

/** @throws AppError `INTEGRATION-MISSING` */
export function integrationOf(settings: Settings, id: string): Integration {
  const integration = settings.integrations.find((one) => one.id === id);
  if (!integration) throw new AppError('INTEGRATION-MISSING');
  return integration;
}

/** @throws AppError `INTEGRATION-MISSING` for an ERP that this version does not know */
export function descriptorOf(integration: Pick<Integration, 'erp'>): ErpDescriptor {
  const descriptor = erpDescriptor(integration.erp);
  if (!descriptor) throw new AppError('INTEGRATION-MISSING', { raw: integration.erp });
  return descriptor;
}

/** The servers of one integration and no others: a connection never carries its password to another's address. */
function erpHosts(integration: Pick<Integration, 'erp' | 'connection' | 'plainHttp'>): HostRules {
  const { hosts, originsOf } = descriptorOf(integration);
  return { patterns: hosts, origins: originsOf(integration.connection), plainHttp: integration.plainHttp };
}

/** Bound to one organisation, and to one of the links on its records. @throws AppError `CRM-NOT-CONNECTED` */
export function crmConnector(
  services: Services,
  connection: CrmConnection,
  slot: LinkSlot = { kind: 'default' },
): CrmConnector {
  const create = CRM_CONNECTORS[connection.crm];
  if (!create) throw new AppError('CRM-NOT-CONNECTED', { params: { org: connection.org } });
  return create({
    http: crmHttp(services, connection),
    clock: services.clock,
    tokens: crmTokens(services, connection),
    org: connection.org,
    address: connection.address,
    linkFields: connection.linkFields,
    otherLinksField: connection.otherLinksField,
    slot,
    service: () => serviceUserOf(services, connection),
    serviceInUse: () => isLocked(importLock(connection.org)),
    pause: services.pause,
  });
}

/** Held by whoever drives an import into the organisation. */
export const importLock = (org: string): string => `import:${org}`;

/** Id in the vault of an organisation's secrets. */
export const crmSecretsId = (org: string): string => `crm:${org}`;

async function serviceUserOf(
  services: Services,
  { org, serviceUser }: CrmConnection,
): ReturnType<CrmPorts['service']> {
  if (serviceUser === '') return null;
  const { password = '' } = await services.vault.read(crmSecretsId(org));
  return password === '' ? null : { user: serviceUser, password };
}

/** Bound to a saved integration and its secrets. @throws AppError `VAULT-LOCKED`, `SECRET-MISSING` */
export async function erpConnector(services: Services, integration: Integration): Promise<ErpConnector> {
  const secrets = await services.vault.read(integration.id);
  const session = createErpSessionStore(services.session, services.exclusive, integration.id);
  return bindErp(services, integration, { ...integration.connection, ...secrets }, session);
}

/** Bound to connection values as they are, for a test before saving. */
export function bindErp(
  services: Services,
  integration: Pick<Integration, 'erp' | 'connection' | 'plainHttp' | 'tables'>,
  connection: Readonly<Record<string, string>>,
  session: SessionStore,
): ErpConnector {
  const create = ERP_CONNECTORS[integration.erp];
  if (!create) throw new AppError('INTEGRATION-MISSING', { raw: integration.erp });
  return create({
    http: services.httpFor(erpHosts(integration)),
    clock: services.clock,
    session,
    connection,
    tables: tablesOf(integration),
    newId: services.newId,
    pause: services.pause,
  });
}
