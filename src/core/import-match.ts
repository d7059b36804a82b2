import { foldCompanyName } from './company-name';
import { type ErpLinkFields, linkStateOf, parseExternalUid } from './erp-link';
import { foldNumber, type ImportCompany, isUidOf, leadsToCompany } from './import-keys';
import { proposalsFor } from './import-proposals';
import type { ProposedCompany, RowDecision, RowNote } from './import-run';
import type { IndexedAccount } from './indexed-account';
import type { SourceCustomer } from './source-customer';

/** An account as it stands now, as far as recognising a customer in it goes. */
export interface MatchAccount extends IndexedAccount {
  readonly postalCode: string;
}

export interface MatchRules {
  readonly company: ImportCompany;
  /** A match also demands the same company name. */
  readonly strict: boolean;
}

/** What is to be done about a customer. */
export type Verdict =
  | { readonly kind: 'insert' }
  | {
      readonly kind: 'update';
      readonly accountId: string;
      /** The account gets the customer's link: somebody decided that it is the customer. */
      readonly link: boolean;
    }
  | { readonly kind: 'proposed'; readonly proposals: readonly ProposedCompany[] }
  | { readonly kind: 'conflict'; readonly accountId: string; readonly notes: readonly RowNote[] };

/** One link of an account. */
interface Linked {
  readonly account: MatchAccount;
  readonly link: ErpLinkFields;
}

/**
 * Which of the accounts, if any, the customer is. Record number and customer number must both agree with a link into this
 * ERP company; an account without a link is only ever proposed, and what contradicts itself is left to a person.
 */
export function judge(
  customer: SourceCustomer,
  accounts: readonly MatchAccount[],
  decision: RowDecision | null,
  rules: MatchRules,
): Verdict {
  const links = accounts.flatMap((account) => account.links.map((link) => ({ account, link })));
  return (
    byRecord(customer, links, rules) ??
    byDecision(customer, accounts, decision, rules) ??
    byNumber(customer, links, rules) ??
    (decision?.kind === 'insert' ? { kind: 'insert' } : byLikeness(customer, accounts))
  );
}

/** A deleted double of an account that is there is no reason to doubt. */
function byRecord(customer: SourceCustomer, links: readonly Linked[], rules: MatchRules): Verdict | null {
  const same = links.filter(({ link }) => isUidOf(link.externalUid, rules.company, customer.recordKey));
  const [first] = same;
  if (!first) return null;
  const [one, other] = oneEach(same.filter(({ account }) => !account.deleted));
  if (!one) return conflict(first.account, 'import_conflict_deleted');
  if (other) return conflict(one.account, 'import_conflict_two_accounts', { other: other.account.name });
  if (foldNumber(one.link.customerNo) !== foldNumber(customer.number)) {
    return conflict(one.account, 'import_conflict_number', {
      crm: one.link.customerNo,
      erp: customer.number,
    });
  }
  if (rules.strict && foldCompanyName(one.account.name) !== foldCompanyName(customer.name)) {
    return conflict(one.account, 'import_conflict_name', { crm: one.account.name, erp: customer.name });
  }
  return { kind: 'update', accountId: one.account.id, link: false };
}

function byDecision(
  customer: SourceCustomer,
  accounts: readonly MatchAccount[],
  decision: RowDecision | null,
  { company }: MatchRules,
): Verdict | null {
  if (decision?.kind !== 'link') return null;
  const account = accounts.find(({ id }) => id === decision.accountId);
  if (!account || account.deleted) {
    return { kind: 'conflict', accountId: '', notes: [{ labelKey: 'import_conflict_gone', params: {} }] };
  }
  const taken = account.links.find((link) => linkStateOf(link) === 'linked' && !isSameNumber(link, customer));
  if (taken) return conflict(account, 'import_conflict_taken', { number: taken.customerNo });
  const rival = accounts
    .flatMap((one) => one.links.map((link) => ({ account: one, link })))
    .find((one) => one.account.id !== account.id && hasNumber(one, customer, company));
  return rival
    ? numberConflict(customer, rival, company)
    : { kind: 'update', accountId: account.id, link: true };
}

/** A number that another product wrote does not say whose it is: a person who links that account knows. */
const isSameNumber = (link: ErpLinkFields, customer: SourceCustomer): boolean =>
  parseExternalUid(link.externalUid) === null && foldNumber(link.customerNo) === foldNumber(customer.number);

function byNumber(
  customer: SourceCustomer,
  links: readonly Linked[],
  { company }: MatchRules,
): Verdict | null {
  const holder = links.find((one) => hasNumber(one, customer, company));
  return holder ? numberConflict(customer, holder, company) : null;
}

function hasNumber({ account, link }: Linked, customer: SourceCustomer, company: ImportCompany): boolean {
  if (account.deleted || foldNumber(link.customerNo) === '') return false;
  if (foldNumber(link.customerNo) !== foldNumber(customer.number)) return false;
  const uid = parseExternalUid(link.externalUid);
  return uid === null || leadsToCompany(uid, company);
}

function numberConflict(
  customer: SourceCustomer,
  { account, link }: Linked,
  company: ImportCompany,
): Verdict {
  const uid = parseExternalUid(link.externalUid);
  return uid && leadsToCompany(uid, company)
    ? conflict(account, 'import_conflict_record', {
        number: customer.number,
        crm: uid.recordKey,
        erp: customer.recordKey,
      })
    : conflict(account, 'import_conflict_other_product', { number: customer.number });
}

function byLikeness(customer: SourceCustomer, accounts: readonly MatchAccount[]): Verdict {
  const proposals = proposalsFor(customer, accounts);
  return proposals.length > 0 ? { kind: 'proposed', proposals } : { kind: 'insert' };
}

const conflict = (
  account: MatchAccount,
  labelKey: string,
  params: Readonly<Record<string, string>> = {},
): Verdict => ({
  kind: 'conflict',
  accountId: account.id,
  notes: [{ labelKey, params: { account: account.name, ...params } }],
});

/** One link of each account. */
const oneEach = (links: readonly Linked[]): readonly Linked[] => [
  ...new Map(links.map((one) => [one.account.id, one])).values(),
];
