import { foldCompanyName } from './company-name';
import {
  type ErpLinkFields,
  type ExternalUid,
  formatExternalUid,
  linkStateOf,
  parseExternalUid,
} from './erp-link';
import type { IndexEntry, IndexedAccount, IndexKind } from './indexed-account';
import { domainOfEmail, domainOfWebsite } from './internet-domain';
import type { SourceCustomer } from './source-customer';

/** The ERP company whose customers are imported. */
export type ImportCompany = Pick<ExternalUid, 'erp' | 'company'>;

/** Values by which accounts are looked up, by kind; none where there is nothing to go by. */
export type IndexKeys = Readonly<Partial<Record<IndexKind, readonly string[]>>>;

/** What is too short says nothing: `0`, `n/a`, `none`. */
const SHORTEST_TAX_NUMBER = 5;

/** An External UID as it is compared: ERPs do not mind the case of a company's name. */
const uidKey = (uid: ExternalUid): string =>
  formatExternalUid({ ...uid, company: uid.company.toLowerCase() });

/** A customer number within its ERP company; without one where a link does not say whose number it is. */
const numberKey = (company: ImportCompany | null, number: string): string =>
  `${company ? `${company.erp}:${company.company.toLowerCase()}` : ':'}:${foldNumber(number)}`;

/** A customer number as it is compared. */
export const foldNumber = (number: string): string => number.trim().toLowerCase();

/** A post code as it is compared: without blanks and dashes. */
export const foldPostCode = (code: string): string => code.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

export const taxKey = (taxId: string): string => {
  const folded = taxId.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  return folded.length < SHORTEST_TAX_NUMBER ? '' : folded;
};

/** A company's own domain; '' for a mail provider's. */
export const domainKey = (website: string): string => {
  const domain = domainOfWebsite(website).toLowerCase();
  return domain === '' ? '' : domainOfEmail(`x@${domain}`);
};

/** What says by itself which account a customer is. */
export const sureKeys = ({ recordKey, number }: SourceCustomer, company: ImportCompany): IndexKeys => ({
  uid: [uidKey({ ...company, recordKey })],
  number: foldNumber(number) === '' ? [] : [numberKey(company, number), numberKey(null, number)],
});

/** What makes an account worth proposing. */
export function likelyKeys({ name, values }: SourceCustomer): IndexKeys {
  const domain =
    domainKey(values.website ?? '') ||
    domainOfEmail(values.email ?? '') ||
    domainOfEmail(values['contact.email'] ?? '');
  return {
    name: [foldCompanyName(name)].filter(Boolean),
    domain: [domain].filter(Boolean),
    tax: [taxKey(values.taxId ?? '')].filter(Boolean),
  };
}

/** The entries of an account: by its links where it has any, by what it may be recognised by where it has none. */
export function accountEntries(account: IndexedAccount): readonly IndexEntry[] {
  const linked = account.links.filter((link) => linkStateOf(link) === 'linked');
  if (linked.length > 0) return linked.flatMap((link) => linkEntries(account, link));
  if (account.deleted) return [];
  const [link = null] = account.links;
  return [
    entry(account, 'name', foldCompanyName(account.name), link),
    entry(account, 'domain', domainKey(account.website), link),
    entry(account, 'tax', taxKey(account.taxId), link),
  ].filter(({ value }) => value !== '');
}

function linkEntries(account: IndexedAccount, link: ErpLinkFields): readonly IndexEntry[] {
  const uid = parseExternalUid(link.externalUid);
  const number =
    foldNumber(link.customerNo) === ''
      ? []
      : [entry(account, 'number', numberKey(uid, link.customerNo), link)];
  return uid ? [entry(account, 'uid', uidKey(uid), link), ...number] : number;
}

const entry = (
  account: IndexedAccount,
  kind: IndexKind,
  value: string,
  link: ErpLinkFields | null,
): IndexEntry => ({
  kind,
  value,
  accountId: account.id,
  accountName: account.name,
  deleted: account.deleted,
  link,
});

/** Whether an External UID names this record of the company. */
export function isUidOf(externalUid: string, company: ImportCompany, recordKey: string): boolean {
  const uid = parseExternalUid(externalUid);
  return uid !== null && uidKey(uid) === uidKey({ ...company, recordKey });
}

/** Whether an External UID names a customer of the company, whichever. */
export const leadsToCompany = (uid: ExternalUid, { erp, company }: ImportCompany): boolean =>
  uid.erp === erp && uid.company.toLowerCase() === company.toLowerCase();
