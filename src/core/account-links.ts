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
 * The account's link to one ERP company, or the empty place where it would stand: the link fields while they are free, else
 * the field for others. Where there is no such field (`mayHaveOthers` false) the link fields are all there is, whomever they
 * name.
 */
export function linkTo(links: AccountLinks, company: LinkCompany, mayHaveOthers: boolean): PlacedLink {
  const inFields: PlacedLink = { place: 'default', link: links.link };
  if (!mayHaveOthers || linkStateOf(links.link) !== 'linked' || leadsTo(links.link, company)) return inFields;
  const other = links.others.find((one) => leadsTo(one, { ...company, isDefault: false }));
  return { place: 'other', link: other ?? EMPTY_LINK };
}

/** Whether a link names a customer (or a promotion under way) of that company. */
function leadsTo(link: ErpLinkFields, { erp, company, isDefault }: LinkCompany): boolean {
  const uid = parseExternalUid(link.externalUid);
  if (!uid) return isDefault;
  return uid.erp === erp && uid.company.toLowerCase() === company.toLowerCase();
}

/** The link that names a customer by its number; null when none does. */
export function linkByNumber(links: AccountLinks, customerNo: string): PlacedLink | null {
  if (links.link.customerNo === customerNo) return { place: 'default', link: links.link };
  const other = links.others.find((one) => one.customerNo === customerNo);
  return other ? { place: 'other', link: other } : null;
}
