import type { ErpCustomerRef } from '../core/erp-customer';
import type { ErpLinkFields } from '../core/erp-link';
import type { Integration } from '../core/integration';
import type { Settings } from '../storage/settings';
import { followLink } from '../workflows/follow-link';
import { connectionOf, crmConnector } from './connectors';
import type { Grant } from './grants';
import { addressesOf } from './integration-choices';
import type { Services } from './services';

/** The customer that a panel's record is linked to. */
export interface LinkedCustomer {
  readonly accountName: string;
  readonly link: ErpLinkFields;
  readonly integration: Integration;
  readonly customer: ErpCustomerRef;
}

/**
 * Follows the record's link as it is known, else as the CRM has it now (one light call).
 * @throws AppError `LINK-MISSING`, `LINK-OTHER-COMPANY`, `INTEGRATION-MISSING`
 */
export async function linkedCustomer(
  services: Services,
  settings: Settings,
  { record }: Grant,
): Promise<LinkedCustomer> {
  const { name, link } = await currentLink(services, settings, record);
  const target = followLink(link, addressesOf(settings), settings.defaultIntegrationId);
  return { accountName: name, link, ...target };
}

async function currentLink(
  services: Services,
  settings: Settings,
  record: Grant['record'],
): Promise<{ readonly name: string; readonly link: ErpLinkFields }> {
  const known = await services.links.get(record);
  if (known && known.link.externalUid !== '') return known;
  const { name, link } = await crmConnector(services, connectionOf(settings, record.org)).readLink(record.id);
  await services.links.set(record, name, link);
  return { name, link };
}
