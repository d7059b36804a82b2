import type { ErpCustomerRef } from './erp-customer';

/**
 * What an import knows of a customer, in words that every ERP shares. A source gives those it has; a part that is missing
 * is not known to that ERP, one that is '' is empty there.
 */
export const CUSTOMER_PARTS = [
  'name',
  'number',
  'recordKey',
  'status',
  'type',
  'website',
  'taxId',
  'currency',
  'terms',
  'territory',
  'salesRep',
  'creditLimit',
  'onHold',
  'comments',
  'parentNumber',
  'parentName',
  'entity',
  'phone',
  'fax',
  'mobile',
  'email',
  'address.line1',
  'address.line2',
  'address.line3',
  'address.city',
  'address.state',
  'address.postalCode',
  'address.country',
  'address.countryCode',
  'contact.name',
  'contact.salutation',
  'contact.firstName',
  'contact.middleName',
  'contact.lastName',
  'contact.title',
  'contact.phone',
  'contact.mobile',
  'contact.fax',
  'contact.email',
] as const;

export type CustomerPart = (typeof CUSTOMER_PARTS)[number];

/** Text by `CustomerPart`, and by `field:<ERP's own name>` for what a mapping asked for beside them. Trimmed. */
export type CustomerValues = Readonly<Record<string, string>>;

/** One customer as a source reads it for an import: plain data, so that it can rest in storage. `recordKey` is never ''. */
export interface SourceCustomer extends ErpCustomerRef {
  readonly name: string;
  /** Milliseconds since 1970 of the last change as the ERP gives it; null where it does not say. */
  readonly modifiedAt: number | null;
  readonly values: CustomerValues;
}
