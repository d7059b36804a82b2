import { importSettingsKey } from '../../core/import-settings';
import type { ImportTarget } from '../../crm/customer-target';
import { CRM_DESCRIPTORS } from '../../crm/descriptors';
import type { SourceField } from '../../erp/customer-source';
import type { ImportCount, ImportSettingsView, Payload } from '../../messaging/protocol';
import type { Handlers } from '../../messaging/router';
import { withHeartbeat } from '../../platform/runtime';
import { cancelImport, pauseImport, resumeImport } from '../change-import';
import { connectionOf, integrationOf } from '../connectors';
import { driveDue } from '../import-drives';
import { openSource, openTarget } from '../import-ports';
import { importSettingsOf } from '../import-settings';
import { applyDecisions, importOf, retryFailed } from '../import-subset';
import { openImport } from '../open-import';
import type { Services } from '../services';
import { settingsView } from '../settings-view';
import { startImport } from '../start-import';

type Group = Extract<keyof Handlers, `import.${string}`> | 'page.open-import';

/** Imports of customers: what they would come to, beginning and ending them, what became of each customer. */
export function importHandlers(services: Services): Pick<Handlers, Group> {
  const { imports } = services;
  return {
    'page.open-import': async (_payload, { url }) => {
      await openImport(services, orgOf(url));
      return null;
    },
    'import.list': async () => {
      // Somebody looks: what was interrupted need not wait for the alarm.
      void driveDue(services);
      return { runs: await imports.list() };
    },
    'import.count': (payload) => withHeartbeat(() => count(services, payload)),
    'import.start': (wanted) => startImport(services, wanted),
    'import.pause': ({ runId }) => pauseImport(services, runId),
    'import.resume': ({ runId }) => resumeImport(services, runId),
    'import.cancel': ({ runId }) => cancelImport(services, runId),
    'import.retry': ({ runId }) => withHeartbeat(() => retryFailed(services, runId)),
    'import.decide': ({ runId, decisions }) => applyDecisions(services, runId, decisions),
    'import.rows': ({ runId, ...query }) =>
      withHeartbeat(async () => {
        await importOf(services, runId);
        return imports.rows(runId, query);
      }),
    'import.remove': async ({ runId }) => {
      await imports.remove(runId);
      return null;
    },
    'import.settings': (payload) => withHeartbeat(() => settingsOf(services, payload)),
    'import.save-settings': async ({ integrationId, org, settings }) => {
      await services.settings.change((now) => {
        const key = importSettingsKey(integrationOf(now, integrationId).id, connectionOf(now, org).org);
        return { ...now, imports: { ...now.imports, [key]: settings } };
      });
      return settingsView(services);
    },
  };
}

/** The organisation whose page an address is, as its CRM reads it; '' for none. */
function orgOf(url: string): string {
  for (const { siteOf } of CRM_DESCRIPTORS) {
    const site = siteOf(url);
    if (site) return site.org;
  }
  return '';
}

async function count(
  services: Services,
  { integrationId, criteria }: Payload<'import.count'>,
): Promise<ImportCount> {
  const settings = await services.settings.read();
  const source = await openSource(services, settings, integrationId, {});
  const ends = (['from', 'to'] as const).filter((end) => criteria[end] !== '');
  const [total, known] = await Promise.all([
    source.count(criteria),
    Promise.all(ends.map((end) => source.hasNumber(criteria[end]))),
  ]);
  return { total, unknownNumbers: ends.filter((_, at) => !known[at]) };
}

/** Lists that cannot be read now must not keep an administrator from seeing what is set. */
async function settingsOf(
  services: Services,
  { integrationId, org }: Payload<'import.settings'>,
): Promise<ImportSettingsView> {
  const settings = await services.settings.read();
  const target = openTarget(services, settings, org);
  const [targets, fields] = await Promise.all([
    target.listTargets().catch((): readonly ImportTarget[] => target.targets),
    listFields(services, integrationId).catch((): readonly SourceField[] => []),
  ]);
  return { settings: importSettingsOf(settings, integrationId, org, target), targets, fields };
}

async function listFields(services: Services, integrationId: string): Promise<readonly SourceField[]> {
  const settings = await services.settings.read();
  return (await openSource(services, settings, integrationId, {})).listFields();
}
