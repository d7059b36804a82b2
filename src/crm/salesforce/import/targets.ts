import { type ImportTarget, importTargetOf } from '../../customer-target';

export interface FieldPlace {
  readonly object: 'Account' | 'Contact';
  readonly field: string;
  /** Which of the lines of a street, from 0. */
  readonly line: number;
}

const target = importTargetOf('salesforce');

/**
 * Values of an account and its primary contact. A street is one field of several lines; its lines are targets of their own,
 * as an ERP has them.
 */
export const TARGETS: readonly ImportTarget[] = [
  target('account.Name', 'name', 255, { required: true }),
  target('account.Type', 'text:Customer - Direct', 255, { crmOwned: true }),
  target('account.Industry', '', 255, { crmOwned: true }),
  target('account.Phone', 'phone', 40),
  target('account.Fax', 'fax', 40),
  target('account.Website', 'website', 255),
  target('account.CurrencyIsoCode', 'currency', 3, { crmOwned: true }),
  target('account.BillingStreet', 'address.line1', 255),
  target('account.BillingStreet.2', 'address.line2', 255),
  target('account.BillingStreet.3', 'address.line3', 255),
  target('account.BillingCity', 'address.city', 40),
  target('account.BillingState', 'address.state', 80),
  target('account.BillingPostalCode', 'address.postalCode', 20),
  target('account.BillingCountry', 'address.country', 80),
  target('contact.FirstName', 'contact.firstName', 40),
  target('contact.LastName', 'contact.lastName', 80),
  target('contact.Title', 'contact.title', 128),
  target('contact.Email', 'contact.email', 80),
  target('contact.Phone', 'contact.phone', 40),
  target('contact.MobilePhone', 'contact.mobile', 40),
];

export const NAME = 'account.Name';
export const LAST_NAME = 'contact.LastName';
export const COUNTRY = 'account.BillingCountry';
export const STATE = 'account.BillingState';
export const STREET: readonly string[] = [1, 2, 3].map((line) =>
  line === 1 ? 'account.BillingStreet' : `account.BillingStreet.${line}`,
);

/** Salesforce takes no record without them; an empty one is left as it stands. */
export const NEVER_EMPTY: readonly string[] = [NAME, LAST_NAME];

/** Null for what is no target of Salesforce. */
export function placeOf(key: string): FieldPlace | null {
  const [, head, field = '', line = '1'] = /^(account|contact)\.(\w+)(?:\.([23]))?$/.exec(key) ?? [];
  if (head === undefined || (line !== '1' && !STREET.includes(key))) return null;
  return { object: head === 'account' ? 'Account' : 'Contact', field, line: Number(line) - 1 };
}

/** The target of an account's field. */
export const accountKey = (field: string): string => `account.${field}`;
