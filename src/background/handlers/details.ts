import { recordKeyOf } from '../../core/crm-account';
import type { ErpDocument } from '../../core/erp-customer';
import type { DetailsView } from '../../core/panel-view';
import type { Payload } from '../../messaging/protocol';
import type { Handlers } from '../../messaging/router';
import { withHeartbeat } from '../../platform/runtime';
import { connectionOf, erpConnector } from '../connectors';
import type { Grant } from '../grants';
import { choiceOf } from '../integration-choices';
import { linkedCustomer } from '../linked-customer';
import type { Services } from '../services';

type Group = Extract<keyof Handlers, `details.${string}`>;

/** The details panel: what the ERP says of the linked customer now, or what it said last. */
export function detailsHandlers(services: Services): Pick<Handlers, Group> {
  return {
    'details.open': ({ grant, integrationId, fresh }, caller) =>
      withHeartbeat(async () =>
        openDetails(services, await services.grants.check(grant, caller.tabId), integrationId, fresh),
      ),
    'details.document': (payload, caller) =>
      withHeartbeat(async () =>
        openDocument(services, await services.grants.check(payload.grant, caller.tabId), payload),
      ),
  };
}

async function openDetails(
  services: Services,
  grant: Grant,
  integrationId: string,
  fresh: boolean,
): Promise<DetailsView> {
  const settings = await services.settings.read();
  const linked = await linkedCustomer(services, settings, grant, integrationId);
  const { accountName, link, integration, customer, choices } = linked;
  const { otherLinksField } = connectionOf(settings, grant.record.org);
  const cacheKey = `${recordKeyOf(grant.record)}|${link.externalUid || link.customerNo}`;
  const head = {
    account: { id: grant.record.id, name: accountName, place: '' },
    link,
    integration: choiceOf(settings, integration),
    integrations: choices.map((one) => choiceOf(settings, one)),
    mayHaveMore: otherLinksField !== '' && choices.length < settings.integrations.length,
  };
  const cached = fresh ? null : await services.cache.details(cacheKey);
  if (cached) return { ...head, details: cached, stale: true };
  const details = await (await erpConnector(services, integration)).readDetails(customer);
  await services.cache.saveDetails(cacheKey, details);
  return { ...head, details, stale: false };
}

/** A document of the linked customer, and of no other. */
async function openDocument(
  services: Services,
  grant: Grant,
  { integrationId, kind, recordKey, number }: Payload<'details.document'>,
): Promise<ErpDocument> {
  const settings = await services.settings.read();
  const { integration, customer } = await linkedCustomer(services, settings, grant, integrationId);
  return (await erpConnector(services, integration)).readDocument(customer, kind, { recordKey, number });
}
