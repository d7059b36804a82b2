import { type CrmAccount, contactName, isEmptyAddress, type PostalAddress } from '../core/crm-account';
import { type ErpLinkFields, linkStateOf } from '../core/erp-link';
import { crmUserKey, type Integration } from '../core/integration';
import { matchCustomers, type ScoredMatch } from '../core/matching';
import type { AccountHead, FormChoice, PromotionView } from '../core/panel-view';
import type { PickList } from '../core/pick-list';
import type { PromotionPlan } from '../core/promotion-plan';
import { missing, type Part, present } from '../core/result';
import type { CustomerProbe, ErpConnector } from '../erp/contract';
import type { PromotionDraft } from './promotion-drafts';

/** Head line of an account. */
export const headOf = (account: CrmAccount): AccountHead => ({
  id: account.ref.id,
  name: account.name,
  place: [account.billing.city, account.billing.country].filter(Boolean).join(', '),
});

/** Everything a plan is made from, for one integration. */
export function planOf(
  erp: ErpConnector,
  account: CrmAccount,
  integration: Pick<Integration, 'mapping' | 'connection'>,
  draft: PromotionDraft,
  lists: readonly PickList[],
): PromotionPlan {
  const { mapping, connection } = integration;
  return erp.plan({ account, form: draft.form, defaulted: draft.defaulted, mapping, lists, connection });
}

/**
 * The form before anybody touched it: what the ERP suggests, then what the administrator prefers, then the salesperson
 * who stands for the account's owner.
 */
export function startDraft(
  erp: ErpConnector,
  account: CrmAccount,
  integration: Pick<Integration, 'defaults' | 'connection' | 'salespersons'>,
): PromotionDraft {
  const chosen = Object.entries(integration.defaults).filter(([, value]) => value !== '');
  const form = {
    ...erp.startForm(account, integration.connection),
    ...Object.fromEntries(chosen),
    ...ownerSalesperson(erp, account, integration),
  };
  return { form, defaulted: Object.keys(form) };
}

function ownerSalesperson(
  { descriptor }: ErpConnector,
  { ref, owner }: CrmAccount,
  { salespersons }: Pick<Integration, 'salespersons'>,
): Readonly<Record<string, string>> {
  const mapped = salespersons[crmUserKey(ref.org, owner.id)];
  return mapped && descriptor.salespersonField ? { [descriptor.salespersonField]: mapped } : {};
}

/** Existing customers that may be this account. A failed search is said; it does not stop the promotion. */
export async function searchMatches(
  erp: ErpConnector,
  account: CrmAccount,
): Promise<Part<readonly ScoredMatch[]>> {
  try {
    return present(matchCustomers(account, await erp.findCandidates(probeOf(account))));
  } catch (error) {
    return missing(error);
  }
}

export const contactChoices = (account: CrmAccount): readonly FormChoice[] =>
  account.contacts.map((contact) => ({
    value: contact.id,
    label: [contactName(contact), contact.title, contact.email].filter(Boolean).join(' · '),
  }));

/** `billing`, `shipping` and each contact that has an address of its own, by the contact's id. */
export const addressChoices = (account: CrmAccount): readonly FormChoice[] =>
  [
    { value: 'billing', address: account.billing, name: '' },
    { value: 'shipping', address: account.shipping, name: '' },
    ...account.contacts.map((contact) => ({
      value: contact.id,
      address: contact.address,
      name: contactName(contact),
    })),
  ]
    .filter(({ address }) => !isEmptyAddress(address))
    .map(({ value, address, name }) => ({
      value,
      label: [name, addressLine(address)].filter(Boolean).join(' · '),
    }));

const addressLine = (address: PostalAddress): string =>
  [
    ...address.lines,
    [address.city, address.state, address.postalCode].filter(Boolean).join(' '),
    address.country,
  ]
    .filter(Boolean)
    .join(', ');

function probeOf(account: CrmAccount): CustomerProbe {
  return {
    number: account.link.customerNo || account.accountNumber,
    name: account.name,
    phone: account.phone,
    email: account.email,
    domain: domainOf(account.website),
    postalCode: account.billing.postalCode,
    taxId: account.taxId,
  };
}

/** Host name without `www.`; '' when the text is no web address. */
function domainOf(website: string): string {
  if (website === '') return '';
  try {
    return new URL(website.includes('://') ? website : `https://${website}`).hostname.replace(/^www\./, '');
  } catch {
    return '';
  }
}

/** The parts that are the account's. `link`: that to the integration which is shown. */
export function accountPart(
  account: CrmAccount,
  link: ErpLinkFields,
): Pick<PromotionView, 'account' | 'link' | 'linkState' | 'contacts' | 'addresses'> {
  return {
    account: headOf(account),
    link,
    linkState: linkStateOf(link),
    contacts: contactChoices(account),
    addresses: addressChoices(account),
  };
}
