import { recordKeyOf } from '../../core/crm-account';
import type { DetailsView } from '../../core/panel-view';
import type { Handlers } from '../../messaging/router';
import { withHeartbeat } from '../../platform/runtime';
import type { Settings } from '../../storage/settings';
import { followLink } from '../../workflows/follow-link';
import { connectionOf, crmConnector, erpConnector } from '../connectors';
import type { Grant } from '../grants';
import { addressesOf, choiceOf } from '../integration-choices';
import type { KnownLink } from '../known-links';
import type { Services } from '../services';

/** The details panel: what the ERP says of the linked customer now, or what it said last. */
export function detailsHandlers(services: Services): Pick<Handlers, 'details.open'> {
  return {
    'details.open': ({ grant, fresh }, caller) =>
      withHeartbeat(async () =>
        openDetails(services, await services.grants.check(grant, caller.tabId), fresh),
      ),
  };
}

async function openDetails(services: Services, grant: Grant, fresh: boolean): Promise<DetailsView> {
  const settings = await services.settings.read();
  const known = await currentLink(services, settings, grant);
  const { integration, customer } = followLink(
    known.link,
    addressesOf(settings),
    settings.defaultIntegrationId,
  );
  const cacheKey = `${recordKeyOf(grant.record)}|${known.link.externalUid || known.link.customerNo}`;
  const head = {
    account: { id: grant.record.id, name: known.name, place: '' },
    link: known.link,
    integration: choiceOf(settings, integration),
  };
  const cached = fresh ? null : await services.cache.details(cacheKey);
  if (cached) return { ...head, details: cached, stale: true };
  const details = await (await erpConnector(services, integration)).readDetails(customer);
  await services.cache.saveDetails(cacheKey, details);
  return { ...head, details, stale: false };
}

/** The link as it is known, else as the CRM has it now: one light call. */
async function currentLink(services: Services, settings: Settings, grant: Grant): Promise<KnownLink> {
  const known = await services.links.get(grant.record);
  if (known && known.link.externalUid !== '') return known;
  const connection = connectionOf(settings, grant.record.org);
  const { name, link } = await crmConnector(services, connection).readLink(grant.record.id);
  await services.links.set(grant.record, name, link);
  return { name, link, readAt: services.clock.now() };
}
