import {
  type AccountLinks,
  EMPTY_LINK,
  linkNaming,
  namesSame,
  type PlacedLink,
} from '../../core/account-links';
import { AppError } from '../../core/app-error';
import type { CrmAccount } from '../../core/crm-account';
import { type ErpLinkFields, parseExternalUid } from '../../core/erp-link';
import type { DifferencesView } from '../../core/panel-view';
import type { LinkSlot } from '../../crm/contract';
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
import { linksOf } from '../placed-link';
import { startDraft } from '../promotion-view';
import type { Services } from '../services';

type Group = Extract<keyof Handlers, `differences.${string}` | `link.${string}`>;

/** What can be done with an account that is linked: see where it differs, bring the ERP up to date, unlink it. */
export function linkedAccountHandlers(services: Services): Pick<Handlers, Group> {
  return {
    'differences.read': ({ grant, integrationId }, caller) =>
      withHeartbeat(async () => {
        const granted = await services.grants.check(grant, caller.tabId);
        const pair = await readPair(services, granted, integrationId);
        return viewOf(services, await readDifferences(pair.erp, pair.customer, pair.input));
      }),
    'differences.update': (payload, caller) =>
      withHeartbeat(async () =>
        update(services, await services.grants.check(payload.grant, caller.tabId), payload),
      ),
    'link.clear': (payload, caller) =>
      withHeartbeat(async () => {
        await clear(services, await services.grants.check(payload.grant, caller.tabId), payload);
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
async function readPair(services: Services, grant: Grant, integrationId: string): Promise<Pair> {
  const settings = await services.settings.read();
  const { link, integration, customer } = await linkedCustomer(services, settings, grant, integrationId);
  const crm = crmConnector(services, connectionOf(settings, grant.record.org));
  const [erp, account, lists] = await Promise.all([
    erpConnector(services, integration),
    crm.readAccount(grant.record.id),
    services.cache.lists(integration.id),
  ]);
  const links = linksOf(account);
  if (!linkStillThere(links, link)) {
    await services.links.set(grant.record, account.name, links);
    throw new AppError('LINK-CHANGED');
  }
  return { erp, customer, integration, input: inputOf(erp, account, integration, lists) };
}

const linkStillThere = ({ link, others }: AccountLinks, shown: ErpLinkFields): boolean =>
  [link, ...others].some((one) => namesSame(one, shown));

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
  { integrationId, changes }: Payload<'differences.update'>,
): Promise<DifferencesView> {
  const { erp, customer, integration, input } = await readPair(services, grant, integrationId);
  const name = `update|${integration.id}|${customer.recordKey || customer.number}`;
  const left = await services.exclusive(name, () => updateCustomer(erp, customer, input, changes));
  return viewOf(services, left);
}

const viewOf = (services: Services, differences: DifferencesView['differences']): DifferencesView => ({
  differences,
  readAt: services.clock.now(),
});

async function clear(
  services: Services,
  { record }: Grant,
  customer: Pick<Payload<'link.clear'>, 'customerNo' | 'externalUid'>,
): Promise<void> {
  const settings = await services.settings.read();
  const connection = connectionOf(settings, record.org);
  // Whatever comes of it, what was known about the links is no longer certain.
  await services.links.forget(record);
  const reading = await crmConnector(services, connection).readLink(record.id);
  const found = linkNaming(reading, customer);
  if (!found) throw new AppError('LINK-CHANGED');
  const crm = crmConnector(services, connection, slotOfLink(found));
  const name = await unlink({ crm, journal: services.journal }, record, customer.customerNo);
  await services.links.set(record, name, without(reading, found));
  await tellRecordTabs(services, record);
}

function slotOfLink({ place, link }: PlacedLink): LinkSlot {
  const uid = parseExternalUid(link.externalUid);
  if (place === 'default' || !uid) return { kind: 'default' };
  return { kind: 'other', erp: uid.erp, company: uid.company };
}

const without = ({ link, others }: AccountLinks, gone: PlacedLink): AccountLinks =>
  gone.place === 'default'
    ? { link: EMPTY_LINK, others }
    : { link, others: others.filter((one) => one !== gone.link) };
