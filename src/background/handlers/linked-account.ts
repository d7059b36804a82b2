import { AppError } from '../../core/app-error';
import type { CrmAccount } from '../../core/crm-account';
import type { ErpLinkFields } from '../../core/erp-link';
import type { DifferencesView } from '../../core/panel-view';
import type { ErpConnector, PlanInput } from '../../erp/contract';
import type { Payload } from '../../messaging/protocol';
import type { Handlers } from '../../messaging/router';
import { withHeartbeat } from '../../platform/runtime';
import { unlink } from '../../workflows/unlink';
import { readDifferences, updateCustomer } from '../../workflows/update-customer';
import { tellRecordTabs } from '../after-promotion';
import { connectionOf, crmConnector, erpConnector } from '../connectors';
import type { Grant } from '../grants';
import { type LinkedCustomer, linkedCustomer } from '../linked-customer';
import { startDraft } from '../promotion-view';
import type { Services } from '../services';

type Group = Extract<keyof Handlers, `differences.${string}` | `link.${string}`>;

/** What can be done with an account that is linked: see where it differs, bring the ERP up to date, unlink it. */
export function linkedAccountHandlers(services: Services): Pick<Handlers, Group> {
  return {
    'differences.read': ({ grant }, caller) =>
      withHeartbeat(async () => {
        const pair = await readPair(services, await services.grants.check(grant, caller.tabId));
        return viewOf(services, await readDifferences(pair.erp, pair.customer, pair.input));
      }),
    'differences.update': ({ grant, changes }, caller) =>
      withHeartbeat(async () => update(services, await services.grants.check(grant, caller.tabId), changes)),
    'link.clear': ({ grant, customerNo }, caller) =>
      withHeartbeat(async () => {
        await clear(services, await services.grants.check(grant, caller.tabId), customerNo);
        return null;
      }),
  };
}

/** The two records, and what a plan of the one would be made from. */
interface Pair extends Pick<LinkedCustomer, 'customer' | 'integration'> {
  readonly erp: ErpConnector;
  readonly input: PlanInput;
}

/** @throws AppError `LINK-CHANGED` when the account, as it is now, names another customer than the panel shows */
async function readPair(services: Services, grant: Grant): Promise<Pair> {
  const settings = await services.settings.read();
  const { link, integration, customer } = await linkedCustomer(services, settings, grant);
  const crm = crmConnector(services, connectionOf(settings, grant.record.org));
  const [erp, account, lists] = await Promise.all([
    erpConnector(services, integration),
    crm.readAccount(grant.record.id),
    services.cache.lists(integration.id),
  ]);
  if (!sameCustomer(account.link, link)) {
    await services.links.set(grant.record, account.name, account.link);
    throw new AppError('LINK-CHANGED');
  }
  return { erp, customer, integration, input: inputOf(erp, account, integration, lists) };
}

const sameCustomer = (left: ErpLinkFields, right: ErpLinkFields): boolean =>
  left.customerNo === right.customerNo && left.externalUid === right.externalUid;

function inputOf(
  erp: ErpConnector,
  account: CrmAccount,
  integration: LinkedCustomer['integration'],
  lists: PlanInput['lists'],
): PlanInput {
  const { mapping, connection } = integration;
  return { account, ...startDraft(erp, account, integration), mapping, connection, lists };
}

async function update(
  services: Services,
  grant: Grant,
  changes: Payload<'differences.update'>['changes'],
): Promise<DifferencesView> {
  const { erp, customer, integration, input } = await readPair(services, grant);
  const name = `update|${integration.id}|${customer.recordKey || customer.number}`;
  const left = await services.exclusive(name, () => updateCustomer(erp, customer, input, changes));
  return viewOf(services, left);
}

const viewOf = (services: Services, differences: DifferencesView['differences']): DifferencesView => ({
  differences,
  readAt: services.clock.now(),
});

async function clear(services: Services, { record }: Grant, customerNo: string): Promise<void> {
  const settings = await services.settings.read();
  const crm = crmConnector(services, connectionOf(settings, record.org));
  // Whatever comes of it, what was known about the link is no longer certain.
  await services.links.forget(record);
  const name = await unlink({ crm, journal: services.journal }, record, customerNo);
  await services.links.set(record, name, { customerNo: '', integrationKey: '', externalUid: '' });
  await tellRecordTabs(services, record);
}
