import { type ErpLinkFields, linkStateOf, parseExternalUid } from './erp-link';

/** Every link of an account: the one in its link fields, and those to further ERP customers. */
export interface AccountLinks {
  readonly link: ErpLinkFields;
  readonly others: readonly ErpLinkFields[];
}

/** Where on the record a link stands: in the link fields, or in the field for others. */
export type LinkPlace = 'default' | 'other';

export interface PlacedLink {
  readonly place: LinkPlace;
  readonly link: ErpLinkFields;
}

/** An ERP company, and whether links without an External UID of ours are taken to lead there. */
export interface LinkCompany {
  readonly erp: string;
  readonly company: string;
  readonly isDefault: boolean;
}

export const EMPTY_LINK: ErpLinkFields = { customerNo: '', integrationKey: '', externalUid: '' };

/**
 * The account's link to one ERP company, wherever it stands, or the empty place where it would: the link fields while they
 * are free, else the field for others. Where there is no such field (`mayHaveOthers` false) the link fields are all there
 * is, whomever they name.
 */
export function linkTo(links: AccountLinks, company: LinkCompany, mayHaveOthers: boolean): PlacedLink {
  const inFields: PlacedLink = { place: 'default', link: links.link };
  const isLinked = linkStateOf(links.link) === 'linked';
  if (!mayHaveOthers || (isLinked && leadsTo(links.link, company))) return inFields;
  const other = links.others.find((one) => leadsTo(one, { ...company, isDefault: false }));
  if (other) return { place: 'other', link: other };
  return isLinked ? { place: 'other', link: EMPTY_LINK } : inFields;
}

/** Whether a link names a customer (or a promotion under way) of that company. */
function leadsTo(link: ErpLinkFields, { erp, company, isDefault }: LinkCompany): boolean {
  const uid = parseExternalUid(link.externalUid);
  if (!uid) return isDefault;
  return uid.erp === erp && uid.company.toLowerCase() === company.toLowerCase();
}

/** The link that is shown where nobody asks for a certain one: that of the link fields, or while they name nobody another. */
export const mainLink = ({ link, others }: AccountLinks): ErpLinkFields =>
  linkStateOf(link) === 'linked' ? link : (others[0] ?? link);

/** The links once `link` stands in that place; an ERP company has one at most. */
export function withLink(links: AccountLinks, { place, link }: PlacedLink): AccountLinks {
  if (place === 'default') return { ...links, link };
  const uid = parseExternalUid(link.externalUid);
  const kept = links.others.filter((one) => !uid || !leadsTo(one, { ...uid, isDefault: false }));
  return { ...links, others: [...kept, link] };
}

type NamedCustomer = Pick<ErpLinkFields, 'customerNo' | 'externalUid'>;

/** The link that names a customer; null when none does. Two ERP companies may give the same number. */
export function linkNaming(links: AccountLinks, customer: NamedCustomer): PlacedLink | null {
  if (namesSame(links.link, customer)) return { place: 'default', link: links.link };
  const other = links.others.find((one) => namesSame(one, customer));
  return other ? { place: 'other', link: other } : null;
}

export const namesSame = (one: NamedCustomer, other: NamedCustomer): boolean =>
  one.customerNo === other.customerNo && one.externalUid === other.externalUid;
