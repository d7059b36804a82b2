import { AppError } from '../core/app-error';
import type { ErpCustomerRef } from '../core/erp-customer';
import { type ErpLinkFields, linkStateOf, parseExternalUid } from '../core/erp-link';
import type { Integration } from '../core/integration';

/** Names the ERP and company an integration stands for. */
export interface IntegrationAddress {
  readonly integration: Integration;
  readonly company: string;
}

/** Which integration and customer a link leads to. */
export interface LinkTarget {
  readonly integration: Integration;
  readonly customer: ErpCustomerRef;
}

/**
 * Follows the link of an account. The External UID decides; a record with a number only (linked by hand or by another
 * product) is looked up by number in the default integration.
 * @throws AppError `LINK-MISSING`, `LINK-OTHER-COMPANY` (linked to a company that no integration stands for), `INTEGRATION-MISSING`
 */
export function followLink(
  link: ErpLinkFields,
  addresses: readonly IntegrationAddress[],
  defaultIntegrationId: string,
): LinkTarget {
  if (linkStateOf(link) !== 'linked') throw new AppError('LINK-MISSING');
  const uid = parseExternalUid(link.externalUid);
  if (uid) {
    const match = addresses.filter(
      (one) => one.integration.erp === uid.erp && sameCompany(one.company, uid.company),
    );
    const chosen = match.find((one) => one.integration.id === defaultIntegrationId) ?? match[0];
    if (!chosen) throw new AppError('LINK-OTHER-COMPANY', { params: { company: uid.company } });
    return {
      integration: chosen.integration,
      customer: { recordKey: uid.recordKey, number: link.customerNo },
    };
  }
  const fallback = addresses.find((one) => one.integration.id === defaultIntegrationId);
  if (!fallback) throw new AppError('INTEGRATION-MISSING');
  return { integration: fallback.integration, customer: { recordKey: '', number: link.customerNo } };
}

const sameCompany = (left: string, right: string): boolean => left.toLowerCase() === right.toLowerCase();
