import { foldCompanyName } from './company-name';
import { linkStateOf } from './erp-link';
import { domainKey, foldPostCode, likelyKeys, taxKey } from './import-keys';
import type { MatchAccount } from './import-match';
import type { ProposedCompany } from './import-run';
import type { SourceCustomer } from './source-customer';

/** More are no choice that somebody makes in a table. */
const MOST = 10;

/** Accounts without a link that may be the customer, those with most reasons first. */
export function proposalsFor(
  customer: SourceCustomer,
  accounts: readonly MatchAccount[],
): readonly ProposedCompany[] {
  return accounts
    .filter(({ deleted, links }) => !deleted && links.every((link) => linkStateOf(link) !== 'linked'))
    .map((account) => ({ id: account.id, name: account.name, reasons: reasonsFor(customer, account) }))
    .filter(({ reasons }) => reasons.length > 0)
    .sort((one, other) => other.reasons.length - one.reasons.length)
    .slice(0, MOST);
}

function reasonsFor(customer: SourceCustomer, account: MatchAccount): readonly string[] {
  const { name = [], domain = [], tax = [] } = likelyKeys(customer);
  const sameName = name.includes(foldCompanyName(account.name));
  const postCode = foldPostCode(customer.values['address.postalCode'] ?? '');
  const reasons: readonly (readonly [boolean, string])[] = [
    [
      sameName && postCode !== '' && postCode === foldPostCode(account.postalCode),
      'import_same_name_post_code',
    ],
    [domain.includes(domainKey(account.website)), 'import_same_domain'],
    [tax.includes(taxKey(account.taxId)), 'import_same_tax_number'],
    // Its customer may be this one, created a moment ago by somebody who promotes the account.
    [
      sameName && account.links.some((link) => linkStateOf(link) === 'reserved'),
      'import_same_name_promotion',
    ],
  ];
  return reasons.flatMap(([holds, key]) => (holds ? [key] : []));
}
