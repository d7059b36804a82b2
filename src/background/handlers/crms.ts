import { AppError } from '../../core/app-error';
import type { ImportRun } from '../../core/import-run';
import type { CrmConnection } from '../../core/integration';
import type { CrmConnector } from '../../crm/contract';
import { crmDescriptor } from '../../crm/descriptors';
import type { Payload } from '../../messaging/protocol';
import type { Handlers } from '../../messaging/router';
import { withHeartbeat } from '../../platform/runtime';
import { forgetImports, isImporting, refuseWhileImporting } from '../change-import';
import { connectionOf, crmConnector, crmSecretsId, erpConnector, integrationOf } from '../connectors';
import { consumerKeyFor } from '../consumer-key';
import { crmDescriptorOf } from '../crm-access';
import { replaceCrm, withCrm, withoutCrm } from '../crm-connections';
import { placePageScripts } from '../page-scripts';
import { planOf, startDraft } from '../promotion-view';
import type { Services } from '../services';
import { settingsView } from '../settings-view';
import { revokeQuietly, signIn } from '../sign-in';

type Group = Extract<keyof Handlers, `crm.${string}`> | 'mapping.preview';

/** The CRM organisations: connecting, setting up, and looking into them for the field mapping. */
export function crmHandlers(services: Services): Pick<Handlers, Group> {
  const connectorOf = async (org: string): Promise<CrmConnector> =>
    crmConnector(services, connectionOf(await services.settings.read(), org));
  return {
    'crm.connect': (payload) =>
      withHeartbeat(async () => {
        await connect(services, payload);
        return settingsView(services);
      }),
    'crm.disconnect': async ({ org }) => {
      await disconnect(services, org);
      return settingsView(services);
    },
    'crm.save': async (payload) => {
      await save(services, payload);
      return settingsView(services);
    },
    'crm.test': ({ org }) =>
      withHeartbeat(async () => ({ steps: await (await connectorOf(org)).testConnection() })),
    'crm.plan-setup': async ({ org }) => ({ steps: await (await connectorOf(org)).planSetup() }),
    'crm.apply-setup': ({ org }) =>
      withHeartbeat(async () => ({ steps: await (await connectorOf(org)).applySetup() })),
    'crm.fields': async ({ org }) => ({ fields: await (await connectorOf(org)).describeFields() }),
    'crm.search': async ({ org, text }) => ({
      accounts: await (await connectorOf(org)).searchAccounts(text),
    }),
    'mapping.preview': async ({ org, accountId, integrationId, mapping, defaults }) => {
      const integration = integrationOf(await services.settings.read(), integrationId);
      const erp = await erpConnector(services, integration);
      const account = await (await connectorOf(org)).readAccount(accountId);
      const draft = startDraft(erp, account, { ...integration, defaults });
      const lists = await services.cache.lists(integrationId);
      return planOf(erp, account, { ...integration, mapping }, draft, lists);
    },
  };
}

/** Signs in and keeps the connection. A CRM that is signed in to by its own pages is kept also while nobody is. */
async function connect(
  services: Services,
  { crm, address: typed, consumerKey, auth, plainHttp, serviceUser, servicePassword }: Payload<'crm.connect'>,
): Promise<void> {
  const descriptor = crmDescriptor(crm);
  if (!descriptor) throw new AppError('MESSAGE-REFUSED', { raw: crm });
  const site = descriptor.siteOf(typed);
  if (!site) throw new AppError('VALUE-INVALID', { field: 'address', params: { value: typed } });
  const { org, address } = site;
  const earlier = (await services.settings.read()).crms.find((one) => one.org === org);
  const wanted: CrmConnection = {
    crm,
    org,
    address,
    consumerKey: await consumerKeyFor(org, consumerKey),
    auth,
    organizationId: earlier?.organizationId ?? '',
    userId: '',
    userName: '',
    linkFields: earlier?.linkFields ?? descriptor.linkFields,
    otherLinksField: earlier?.otherLinksField ?? '',
    serviceUser: serviceUser || (earlier?.serviceUser ?? ''),
    plainHttp,
    labelLauncher: earlier?.labelLauncher ?? true,
  };
  const connection = await signedIn(services, wanted);
  if (servicePassword !== '') await services.vault.put(crmSecretsId(org), { password: servicePassword });
  await services.settings.change((settings) => withCrm(settings, connection));
  await placePageScripts(services);
}

async function signedIn(services: Services, connection: CrmConnection): Promise<CrmConnection> {
  try {
    return await signIn(services, connection);
  } catch (error) {
    const nobody = error instanceof AppError && error.code === 'CRM-SIGNED-OUT';
    if (nobody && crmDescriptorOf(connection).sessionOf) return connection;
    throw error;
  }
}

async function save(
  services: Services,
  { org, servicePassword, ...change }: Payload<'crm.save'>,
): Promise<void> {
  const before = connectionOf(await services.settings.read(), org);
  const isOfRun = (run: ImportRun): boolean => run.org === org;
  const hasOtherLinks = !sameLinkPlaces(before, change);
  if (hasOtherLinks) await refuseWhileImporting(services, isOfRun);
  if (servicePassword !== '') await services.vault.put(crmSecretsId(org), { password: servicePassword });
  if (change.serviceUser === '') await services.vault.forget(crmSecretsId(org));
  await services.settings.change((settings) => replaceCrm(settings, org, change));
  // Other fields hold other links, another user sees other accounts: the index says nothing of them.
  const isOutdated = hasOtherLinks || before.serviceUser !== change.serviceUser;
  if (isOutdated && !(await isImporting(services, isOfRun))) await services.imports.clearIndex(org);
  await placePageScripts(services);
}

type LinkPlaces = Pick<CrmConnection, 'linkFields' | 'otherLinksField'>;

const sameLinkPlaces = (one: LinkPlaces, other: LinkPlaces): boolean =>
  one.otherLinksField === other.otherLinksField &&
  one.linkFields.customerNo === other.linkFields.customerNo &&
  one.linkFields.integrationKey === other.linkFields.integrationKey &&
  one.linkFields.externalUid === other.linkFields.externalUid;

async function disconnect(services: Services, org: string): Promise<void> {
  const connection = connectionOf(await services.settings.read(), org);
  const open = (await services.journal.open()).find((intent) => intent.record.org === org);
  if (open) throw new AppError('PROMOTION-PENDING', { params: { account: open.accountName } });
  await refuseWhileImporting(services, (run) => run.org === org);
  const tokens = await services.tokens.get(org);
  await services.tokens.forget(org);
  await forgetImports(services, (run) => run.org === org);
  await services.imports.clearIndex(org);
  await services.vault.forget(crmSecretsId(org));
  await services.settings.change((settings) => withoutCrm(settings, org));
  await placePageScripts(services);
  if (tokens) await revokeQuietly(services, connection, tokens);
}
