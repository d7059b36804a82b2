import type { Integration } from '../core/integration';
import type { CrmDescriptor } from '../crm/contract';
import type { CustomerSourceDescriptor } from '../erp/customer-source';
import type { SettingsView } from '../messaging/protocol';
import type { ImportSession } from './import-context';
import type { ImportRoute } from './import-route';

export type Connection = SettingsView['crms'][number];

/** From which company into which organisation. */
export interface ImportScope {
  readonly integration: Integration;
  readonly source: CustomerSourceDescriptor;
  readonly crm: Connection;
  readonly crmDescriptor: CrmDescriptor;
}

/** Integrations of ERPs whose customers can be listed. */
export const importable = ({ settings, erps }: ImportSession): readonly Integration[] =>
  settings.integrations.filter(({ erp }) => erps.some(({ id, source }) => id === erp && source !== null));

/** What the address names, else the run that is open, else the default; null while something is not set up. */
export function importScope(session: ImportSession, route: ImportRoute): ImportScope | null {
  const { settings, erps, crms, runs } = session;
  const run = runs.find(({ id }) => id === route.run);
  const integrations = importable(session);
  const wanted = [route.integration, run?.integrationId, settings.defaultIntegrationId];
  const integration = firstOf(wanted, (id) => integrations.find((one) => one.id === id)) ?? integrations[0];
  const crm =
    firstOf([route.org, run?.org], (org) => settings.crms.find((one) => one.org === org)) ?? settings.crms[0];
  const source = erps.find(({ id }) => id === integration?.erp)?.source;
  const crmDescriptor = crms.find(({ id }) => id === crm?.crm);
  return integration && source && crm && crmDescriptor ? { integration, source, crm, crmDescriptor } : null;
}

function firstOf<T>(
  wanted: readonly (string | undefined)[],
  find: (key: string) => T | undefined,
): T | undefined {
  for (const key of wanted) {
    const found = key ? find(key) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** An import into a CRM that wants a user of its own for it, where none is set up. */
export const lacksServiceUser = ({ crm, crmDescriptor }: ImportScope): boolean =>
  crmDescriptor.importsAs === 'service-user' && crm.serviceUser === '';
