import { type AccountLinks, linkTo, mainLink } from '../core/account-links';
import type { ErpCustomerRef } from '../core/erp-customer';
import type { ErpLinkFields } from '../core/erp-link';
import type { Integration } from '../core/integration';
import type { CrmLinkReading } from '../crm/contract';
import type { Settings } from '../storage/settings';
import { followLink } from '../workflows/follow-link';
import { connectionOf, crmConnector, integrationOf } from './connectors';
import type { Grant } from './grants';
import { addressesOf, linkCompanyOf } from './integration-choices';
import type { Services } from './services';

/** The customer that a panel's record is linked to. */
export interface LinkedCustomer {
  readonly accountName: string;
  readonly link: ErpLinkFields;
  readonly integration: Integration;
  readonly customer: ErpCustomerRef;
  /** Integrations that the record has a customer in. */
  readonly choices: readonly Integration[];
}

/**
 * Follows the record's link to an integration ('' for the main one) as it is known, else as the CRM has it
 * now (one light call).
 * @throws AppError `LINK-MISSING`, `LINK-OTHER-COMPANY`, `INTEGRATION-MISSING`
 */
export async function linkedCustomer(
  services: Services,
  settings: Settings,
  { record }: Grant,
  integrationId: string,
): Promise<LinkedCustomer> {
  const linkIn = (links: AccountLinks): ErpLinkFields =>
    integrationId === '' ? mainLink(links) : linkOfIntegration(settings, links, integrationId);
  const known = await services.links.get(record);
  const links =
    known && linkIn(known).externalUid !== '' ? known : await readLinks(services, settings, record);
  const link = linkIn(links);
  const target = followLink(link, addressesOf(settings), integrationId || settings.defaultIntegrationId);
  return { accountName: links.name, link, ...target, choices: linkedIntegrations(settings, links) };
}

function linkOfIntegration(settings: Settings, links: AccountLinks, integrationId: string): ErpLinkFields {
  return linkTo(links, linkCompanyOf(settings, integrationOf(settings, integrationId)), true).link;
}

/** The integrations whose companies the record has a customer in; the one of the link fields first. */
function linkedIntegrations(settings: Settings, links: AccountLinks): readonly Integration[] {
  const found = [links.link, ...links.others].flatMap((link) => {
    try {
      return [followLink(link, addressesOf(settings), settings.defaultIntegrationId).integration];
    } catch {
      // A link that leads nowhere is no choice.
      return [];
    }
  });
  return [...new Set(found)];
}

async function readLinks(
  services: Services,
  settings: Settings,
  record: Grant['record'],
): Promise<CrmLinkReading> {
  const reading = await crmConnector(services, connectionOf(settings, record.org)).readLink(record.id);
  await services.links.set(record, reading.name, reading);
  return reading;
}
