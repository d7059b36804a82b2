import type { NumberLimits } from '../../core/number-rule';
import type { MappingTarget } from '../contract';

/**
 * Properties of a customer that we write, with their greatest length, in the order in which they are sent: the Web API
 * applies them one by one, and the group brings defaults that later ones replace (Sage 300 Web API, ARCustomers).
 */
const LENGTHS: Readonly<Record<string, number>> = {
  CustomerNumber: 12,
  ShortName: 10,
  GroupCode: 6,
  TaxGroup: 12,
  CustomerName: 60,
  AddressLine1: 60,
  AddressLine2: 60,
  AddressLine3: 60,
  AddressLine4: 60,
  City: 30,
  StateProvince: 30,
  ZipPostalCode: 20,
  Country: 30,
  PhoneNumber: 30,
  FaxNumber: 30,
  Email: 50,
  WebSite: 100,
  ContactName: 60,
  ContactsPhone: 30,
  ContactsEmail: 50,
  AccountSet: 6,
  BillingCycle: 6,
  CurrencyCode: 3,
  Terms: 6,
  TaxRegistrationNumber1: 20,
  Salesperson1: 8,
  SalesSplitPercentage1: 3,
  CustomerPriceList: 6,
  ShipViaCode: 6,
  CheckLanguage: 3,
  FreeOnBoard: 60,
  CreditLimitCustomerCurrency: 16,
  BusinessRegistrationNumber: 30,
};

export const PROPERTIES: readonly string[] = Object.keys(LENGTHS);

/** Sent as JSON numbers; all others are text. */
export const NUMERIC: ReadonlySet<string> = new Set(['SalesSplitPercentage1', 'CreditLimitCustomerCurrency']);

export const NUMBER_LIMITS: NumberLimits = { maxLength: 12 };

/** Records that go with the customer, by the beginning of their targets: `ShipTo.GALW01.City`, `Contact.1.Email`. */
export const COMPANION = /^(ShipTo|Contact)\.([^.]+)\.(\w+)$/;

const COMPANION_LENGTHS: Readonly<Record<string, number>> = {
  Description: 60,
  FirstName: 60,
  LastName: 60,
  JobTitle: 60,
  MobileNumber: 30,
};

/** The property that a target writes: of the customer, or of a record that goes with it. */
export const propertyOf = (target: string): string => target.slice(target.lastIndexOf('.') + 1);

export const lengthOf = (target: string): number => {
  const property = propertyOf(target);
  return LENGTHS[property] ?? COMPANION_LENGTHS[property] ?? 60;
};

/** Locale key of the words for a target. */
export const targetLabelKey = (target: string): string =>
  `sage300_target_${target.replace(COMPANION, '$1_$3')}`;

/** What the field mapping can fill. Addresses and contacts are chosen in the form instead. */
export const MAPPING_TARGETS: readonly MappingTarget[] = [
  target('CustomerName', 'account.name', true),
  target('ShortName', 'account.name', true),
  target('PhoneNumber', 'account.phone'),
  target('FaxNumber', 'account.fax'),
  target('Email', 'account.email'),
  target('WebSite', 'account.website'),
  target('TaxRegistrationNumber1', 'account.taxId'),
  target('BusinessRegistrationNumber', ''),
  target('FreeOnBoard', ''),
  target('CreditLimitCustomerCurrency', ''),
];

function target(key: string, defaultSource: string, required = false): MappingTarget {
  return { key, labelKey: targetLabelKey(key), defaultSource, maxLength: lengthOf(key), required };
}
