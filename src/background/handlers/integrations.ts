import { AppError } from '../../core/app-error';
import { importSettingsKey } from '../../core/import-settings';
import type { Integration, PickListTable } from '../../core/integration';
import type { Payload } from '../../messaging/protocol';
import type { Handlers } from '../../messaging/router';
import { withHeartbeat } from '../../platform/runtime';
import type { Settings } from '../../storage/settings';
import { forgetImports, refuseWhileImporting } from '../change-import';
import { refuseCompanyTwice } from '../company-twice';
import { plainConnection, sameConnection, testedVerdict, testIntegration } from '../connection-tests';
import { descriptorOf, erpConnector, integrationOf } from '../connectors';
import { forgetErpSession } from '../erp-session-store';
import { withoutImports } from '../import-settings';
import { companyOf } from '../integration-choices';
import { refreshLists, takeTables } from '../pick-lists';
import type { Services } from '../services';
import { settingsView } from '../settings-view';

type Group = 'settings.read' | Extract<keyof Handlers, `integration.${string}`>;
type Draft = Payload<'integration.save'>['integration'];
/** What the integration's own form holds; tables and salespersons have forms of their own. */
type EditedIntegration = Omit<Integration, 'checked' | 'tables' | 'salespersons'>;

/** The administrator's integrations. */
export function integrationHandlers(services: Services): Pick<Handlers, Group> {
  return {
    'settings.read': () => settingsView(services),
    'integration.save': async ({ integration, secrets }) => {
      await saveIntegration(services, integration, secrets);
      return settingsView(services);
    },
    'integration.remove': async ({ id }) => {
      await refuseWhilePending(services, id);
      await services.settings.change((settings) => without(settings, id));
      await Promise.all([
        services.vault.forget(id),
        services.cache.forget(id),
        forgetErpSession(services.session, id),
        forgetImports(services, (run) => run.integrationId === id),
      ]);
      return settingsView(services);
    },
    'integration.make-default': async ({ id }) => {
      await services.settings.change((settings) => ({
        ...settings,
        defaultIntegrationId: integrationOf(settings, id).id,
      }));
      return settingsView(services);
    },
    'integration.test': ({ integration, secrets }) =>
      withHeartbeat(async () => ({ steps: await testIntegration(services, integration, secrets) })),
    'integration.save-table': async ({ id, list, entries }) => {
      const savedAt = services.clock.now();
      const settings = await services.settings.change((now) =>
        withTable(now, id, list, { savedAt, entries }),
      );
      await takeTables(services, integrationOf(settings, id), list);
      return settingsView(services);
    },
    'integration.lists': ({ id, refresh }) =>
      withHeartbeat(async () => {
        const integration = integrationOf(await services.settings.read(), id);
        if (!refresh) return { lists: await services.cache.lists(id) };
        return {
          lists: await refreshLists(services, integration, await erpConnector(services, integration)),
        };
      }),
  };
}

/** Only fields that the ERP's form has are kept, and secrets never among the settings. */
async function saveIntegration(
  services: Services,
  draft: Draft,
  secrets: Readonly<Record<string, string>>,
): Promise<void> {
  const { connectionFields } = descriptorOf(draft);
  const secret = connectionFields.filter((field) => field.kind === 'secret').map((field) => field.key);
  const connection = plainConnection(draft);
  const id = draft.id || services.newId();
  await refuseOtherCompany(services, { ...draft, id, connection });
  const typed = Object.fromEntries(
    Object.entries(secrets).filter(([key, text]) => secret.includes(key) && text !== ''),
  );
  const known = new Set([...(await services.vault.saved(id)), ...Object.keys(typed)]);
  for (const field of connectionFields.filter((one) => one.required)) {
    const filled = field.kind === 'secret' ? known.has(field.key) : connection[field.key] !== '';
    if (!filled) throw new AppError('VALUE-REQUIRED', { field: field.key });
  }
  refuseCompanyTwice((await services.settings.read()).integrations, { ...draft, id, connection });
  if (Object.keys(typed).length > 0) await services.vault.put(id, typed);
  const tested = await testedVerdict(services, draft, typed);
  const newSecrets = Object.keys(typed).length > 0;
  await services.settings.change((settings) =>
    withIntegration(settings, { ...draft, id, connection }, tested, newSecrets),
  );
  await forgetErpSession(services.session, id);
}

function withIntegration(
  settings: Settings,
  draft: EditedIntegration,
  tested: Integration['checked'],
  newSecrets: boolean,
): Settings {
  const earlier = settings.integrations.find((one) => one.id === draft.id);
  // An old verdict holds only for what it was given on.
  const stillHolds = earlier && !newSecrets && sameConnection(earlier, draft);
  const next: Integration = {
    ...draft,
    tables: earlier?.tables ?? {},
    salespersons: earlier?.salespersons ?? {},
    checked: tested ?? (stillHolds ? earlier.checked : null),
  };
  const integrations = earlier
    ? settings.integrations.map((one) => (one.id === draft.id ? next : one))
    : [...settings.integrations, next];
  return { ...settings, integrations, defaultIntegrationId: settings.defaultIntegrationId || next.id };
}

/** An empty table is no table: the field is typed freely then. */
function withTable(settings: Settings, id: string, list: string, table: PickListTable): Settings {
  const integration = integrationOf(settings, id);
  const { [list]: _replaced, ...others } = integration.tables;
  const tables = table.entries.length === 0 ? others : { ...others, [list]: table };
  return {
    ...settings,
    integrations: settings.integrations.map((one) => (one.id === id ? { ...one, tables } : one)),
  };
}

function without(settings: Settings, id: string): Settings {
  const integrations = settings.integrations.filter((one) => one.id !== id);
  const kept = integrations.some((one) => one.id === settings.defaultIntegrationId);
  return {
    ...settings,
    integrations,
    defaultIntegrationId: kept ? settings.defaultIntegrationId : (integrations[0]?.id ?? ''),
    imports: withoutImports(settings.imports, (key) => key.startsWith(importSettingsKey(id, ''))),
  };
}

/** What was sent to one company is neither looked for nor linked in another. */
async function refuseOtherCompany(services: Services, draft: EditedIntegration): Promise<void> {
  const earlier = (await services.settings.read()).integrations.find((one) => one.id === draft.id);
  const same = earlier?.erp === draft.erp && companyOf(earlier) === companyOf(draft);
  if (earlier && !same) await refuseWhilePending(services, draft.id);
}

/** An integration with a promotion or an import under way is needed to finish it. */
async function refuseWhilePending(services: Services, id: string): Promise<void> {
  await refuseWhileImporting(services, (run) => run.integrationId === id);
  const open = (await services.journal.open()).find((intent) => intent.integrationId === id);
  if (open) throw new AppError('PROMOTION-PENDING', { params: { account: open.accountName } });
}
