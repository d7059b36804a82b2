import type { ErpLinkFields } from './erp-link';

/** A postal address as the CRM holds it: the country is free text, `countryCode` only where the CRM itself has one. */
export interface PostalAddress {
  /** Lines without line breaks; empty lines dropped. */
  readonly lines: readonly string[];
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
  readonly country: string;
  /** ISO 3166 two letters as the CRM stores it, or ''. */
  readonly countryCode: string;
}

export interface CrmContact {
  readonly id: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly salutation: string;
  readonly title: string;
  readonly email: string;
  readonly phone: string;
  readonly mobile: string;
  readonly address: PostalAddress;
}

export interface CrmUser {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** Names the CRM and the organisation a record lives in; part of every key that we store. */
export interface CrmRecordRef {
  readonly crm: string;
  /** What tells organisations apart: the API host on Salesforce, the base address on Sage CRM. */
  readonly org: string;
  /** Record id in the CRM's canonical form (18 characters on Salesforce). */
  readonly id: string;
}

/**
 * A Salesforce Account or a Sage CRM Company with its contacts and addresses, in one shape. Empty text means that the
 * CRM has no value (or that the user may not see it).
 */
export interface CrmAccount {
  readonly ref: CrmRecordRef;
  readonly name: string;
  readonly accountNumber: string;
  readonly kind: 'business' | 'person';
  readonly phone: string;
  readonly fax: string;
  readonly website: string;
  readonly email: string;
  readonly description: string;
  readonly industry: string;
  readonly type: string;
  readonly taxId: string;
  /** ISO currency of the record, or of the organisation where records have none. */
  readonly currency: string;
  readonly parentName: string;
  readonly owner: CrmUser;
  readonly billing: PostalAddress;
  readonly shipping: PostalAddress;
  readonly contacts: readonly CrmContact[];
  /** The link in the three link fields. */
  readonly link: ErpLinkFields;
  /** Links to further ERP customers, one per ERP company. */
  readonly otherLinks: readonly ErpLinkFields[];
  /** Opaque version for a conditional write (ETag), or '' where the CRM gives none. */
  readonly version: string;
  /** Every readable field by the CRM's own name, as text: what the field mapping can draw on. */
  readonly fields: Readonly<Record<string, string>>;
}

/** Stable text key of a record: for storage keys and locks. */
export const recordKeyOf = (ref: CrmRecordRef): string => `${ref.crm}|${ref.org}|${ref.id}`;

export const sameRecord = (left: CrmRecordRef, right: CrmRecordRef): boolean =>
  recordKeyOf(left) === recordKeyOf(right);

export const isEmptyAddress = (address: PostalAddress): boolean =>
  address.lines.length === 0 && !address.city && !address.state && !address.postalCode && !address.country;

/** A contact's display name, last resort its e-mail. */
export const contactName = (contact: CrmContact): string =>
  [contact.firstName, contact.lastName].filter(Boolean).join(' ') || contact.email;
