import { coreCompanyName, foldCompanyName, likeness } from './company-name';
import { type CrmAccount, isEmptyAddress } from './crm-account';
import type { ErpCustomerSummary } from './erp-customer';
import { domainOfEmail, domainOfWebsite } from './internet-domain';

export interface MatchReason {
  /** Locale key, such as `match_domain`. */
  readonly key: string;
  readonly params: Readonly<Record<string, string>>;
}

export interface ScoredMatch {
  readonly customer: ErpCustomerSummary;
  /** `exact`: the same name or tax id; `possible`: worth a look. */
  readonly strength: 'exact' | 'possible';
  /** Strongest first; never empty. */
  readonly reasons: readonly MatchReason[];
}

interface Evidence extends MatchReason {
  readonly weight: number;
}

/** A post code alone is a town, not a customer; any other single reason is worth showing. */
const THRESHOLD = 20;
const SIMILAR = 0.85;

/** Existing customers that may be the account, best first. */
export function matchCustomers(
  account: CrmAccount,
  candidates: readonly ErpCustomerSummary[],
): readonly ScoredMatch[] {
  return candidates
    .map((customer) => ({ customer, evidence: evidenceFor(account, customer) }))
    .filter(({ evidence }) => weightOf(evidence) >= THRESHOLD)
    .sort(
      (a, b) =>
        weightOf(b.evidence) - weightOf(a.evidence) ||
        inUse(b.customer) - inUse(a.customer) ||
        compareNumbers(a.customer, b.customer),
    )
    .map(({ customer, evidence }) => ({
      customer,
      strength: isExact(account, customer, evidence) ? 'exact' : 'possible',
      reasons: evidence.map(({ key, params }) => ({ key, params })),
    }));
}

const weightOf = (evidence: readonly Evidence[]): number =>
  evidence.reduce((sum, { weight }) => sum + weight, 0);

/** Of two that fit alike, the one that is still dealt with. */
const inUse = ({ status }: ErpCustomerSummary): number => (status === 'active' ? 1 : 0);

const compareNumbers = (a: ErpCustomerSummary, b: ErpCustomerSummary): number =>
  a.number < b.number ? -1 : a.number > b.number ? 1 : 0;

function isExact(account: CrmAccount, customer: ErpCustomerSummary, evidence: readonly Evidence[]): boolean {
  const taxIds = [account.taxId, customer.taxId].map(foldId);
  const contradicted = taxIds.every(Boolean) && taxIds[0] !== taxIds[1];
  return evidence.some(({ key }) => key === 'match_tax_id' || (key === 'match_name' && !contradicted));
}

function evidenceFor(account: CrmAccount, customer: ErpCustomerSummary): readonly Evidence[] {
  const found = [
    sameTaxId(account, customer),
    nameEvidence(account.name, customer.name),
    shared([account.accountNumber.trim()], customer.number, 'match_number', 40),
    sameEmail(account, customer),
    sameDomain(account, customer),
    samePhone(account, customer),
    samePostalCode(account, customer),
  ];
  return found.flatMap((evidence) => evidence ?? []).sort((a, b) => b.weight - a.weight);
}

function nameEvidence(ours: string, theirs: string): Evidence | null {
  const params = {};
  if (foldCompanyName(ours) === '') return null;
  if (foldCompanyName(ours) === foldCompanyName(theirs)) return { key: 'match_name', params, weight: 50 };
  const alike = likeness(coreCompanyName(ours), coreCompanyName(theirs));
  return alike >= SIMILAR ? { key: 'match_name_similar', params, weight: 30 } : null;
}

const sameTaxId = (account: CrmAccount, customer: ErpCustomerSummary): Evidence | null =>
  shared([foldId(account.taxId)], foldId(customer.taxId), 'match_tax_id', 60);

function sameEmail(account: CrmAccount, customer: ErpCustomerSummary): Evidence | null {
  const ours = emailsOf(account).map((email) => email.trim().toLowerCase());
  return shared(ours, customer.email.trim().toLowerCase(), 'match_email', 25, 'email');
}

function sameDomain(account: CrmAccount, customer: ErpCustomerSummary): Evidence | null {
  const ours = [domainOfWebsite(account.website), ...emailsOf(account).map(domainOfEmail)];
  const theirs = [domainOfWebsite(customer.website), domainOfEmail(customer.email)];
  return theirs.reduce<Evidence | null>(
    (found, domain) => found ?? shared(ours, domain, 'match_domain', 20, 'domain'),
    null,
  );
}

function samePhone(account: CrmAccount, customer: ErpCustomerSummary): Evidence | null {
  const ours = [account.phone, ...account.contacts.map((contact) => contact.phone)].map(subscriberDigits);
  return shared(ours, subscriberDigits(customer.phone), 'match_phone', 20);
}

function samePostalCode(account: CrmAccount, customer: ErpCustomerSummary): Evidence | null {
  const addresses = [account.billing, account.shipping].filter((address) => !isEmptyAddress(address));
  const ours = addresses.map((address) => foldId(address.postalCode));
  return shared(ours, foldId(customer.postalCode), 'match_postal_code', 10);
}

/** One value in common; `param` names it in the text where it is worth showing. */
function shared(
  ours: readonly string[],
  theirs: string,
  key: string,
  weight: number,
  param = '',
): Evidence | null {
  if (theirs === '' || !ours.includes(theirs)) return null;
  return { key, params: param === '' ? {} : { [param]: theirs }, weight };
}

const emailsOf = (account: CrmAccount): readonly string[] => [
  account.email,
  ...account.contacts.map((contact) => contact.email),
];

const foldId = (text: string): string => text.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** The last eight digits: country and area codes are written in too many ways. '' for anything shorter than six. */
function subscriberDigits(phone: string): string {
  const digits = phone.replace(/(?:ext|x|#).*$/i, '').replaceAll(/\D/g, '');
  return digits.length < 6 ? '' : digits.slice(-8);
}
