import { crmUserKey, type Integration } from '../../core/integration';
import { matchSalespersons } from '../../core/salesperson-matching';
import type { SalespersonMapping } from '../../messaging/protocol';
import type { Handlers } from '../../messaging/router';
import { withHeartbeat } from '../../platform/runtime';
import { connectionOf, crmConnector, descriptorOf, integrationOf } from '../connectors';
import type { Services } from '../services';
import { settingsView } from '../settings-view';

type Group = Extract<keyof Handlers, `salespersons.${string}`>;

/** Which ERP salesperson stands for which user of an organisation. */
export function salespersonHandlers(services: Services): Pick<Handlers, Group> {
  return {
    'salespersons.read': ({ integrationId, org }) =>
      withHeartbeat(() => readMapping(services, integrationId, org)),
    'salespersons.save': async ({ integrationId, org, chosen }) => {
      await services.settings.change((settings) => ({
        ...settings,
        integrations: settings.integrations.map((one) =>
          one.id === integrationId ? { ...one, salespersons: withOrg(one, org, chosen) } : one,
        ),
      }));
      return settingsView(services);
    },
  };
}

async function readMapping(
  services: Services,
  integrationId: string,
  org: string,
): Promise<SalespersonMapping> {
  const settings = await services.settings.read();
  const integration = integrationOf(settings, integrationId);
  const [users, lists] = await Promise.all([
    crmConnector(services, connectionOf(settings, org)).listUsers(),
    services.cache.lists(integrationId),
  ]);
  const { formFields, salespersonField } = descriptorOf(integration);
  const listId = formFields.find((field) => field.key === salespersonField)?.list;
  const list = lists.find((one) => one.id === listId) ?? null;
  const chosen = Object.fromEntries(
    users.flatMap(({ id }) => {
      const value = integration.salespersons[crmUserKey(org, id)];
      return value ? [[id, value] as const] : [];
    }),
  );
  const open = users.filter((user) => !(user.id in chosen));
  return { users, list, chosen, proposed: matchSalespersons(open, list?.entries ?? []) };
}

/** The users of other organisations stay as they are. */
function withOrg(
  { salespersons }: Integration,
  org: string,
  chosen: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const others = Object.entries(salespersons).filter(([key]) => !key.startsWith(crmUserKey(org, '')));
  const own = Object.entries(chosen).filter(([, value]) => value !== '');
  return Object.fromEntries([...others, ...own.map(([id, value]) => [crmUserKey(org, id), value])]);
}
