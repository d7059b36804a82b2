/** The three values written on the CRM account, as they stand there; '' where empty. */
export interface ErpLinkFields {
  readonly customerNo: string;
  readonly integrationKey: string;
  readonly externalUid: string;
}

/** Names of the CRM's own fields that hold the link; configurable per organisation. */
export type LinkFieldNames = { readonly [field in keyof ErpLinkFields]: string };

/** What the External UID says: which customer of which company of which ERP. */
export interface ExternalUid {
  readonly erp: string;
  readonly company: string;
  /** The ERP's own record key (Intacct RECORDNO), not the number people use. */
  readonly recordKey: string;
}

export type LinkState = 'none' | 'reserved' | 'linked';

/** A key without a number means that a promotion has begun and not (yet) ended. */
export function linkStateOf(link: ErpLinkFields): LinkState {
  if (link.customerNo !== '' || link.externalUid !== '') return 'linked';
  return link.integrationKey === '' ? 'none' : 'reserved';
}

/** `sage-intacct:NorthwindTest:41`; colons and percent signs inside the parts are percent-encoded. */
export function formatExternalUid(uid: ExternalUid): string {
  return [uid.erp, uid.company, uid.recordKey].map(encodePart).join(':');
}

/** Reads an External UID; null when it is not one of ours (organisations that used another product keep theirs). */
export function parseExternalUid(text: string): ExternalUid | null {
  const parts = text.split(':');
  if (parts.length !== 3) return null;
  const [erp, company, recordKey] = parts.map(decodePart);
  return erp && company && recordKey ? { erp, company, recordKey } : null;
}

const encodePart = (part: string): string => part.replaceAll('%', '%25').replaceAll(':', '%3A');

const decodePart = (part: string): string => part.replaceAll(/%3A/gi, ':').replaceAll('%25', '%');
