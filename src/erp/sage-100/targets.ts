import type { MappingTarget } from '../contract';
import type { Connection } from './connection';

/**
 * Longest texts of the customer and of its contacts: [older versions, newer ones]. A value that is too long is refused, or
 * cut without a word.
 */
const LENGTHS: Readonly<Record<string, readonly [old: number, now: number]>> = {
  ARDivisionNo: [2, 2],
  AddressLine1: [30, 40],
  AddressLine2: [30, 40],
  AddressLine3: [30, 40],
  City: [20, 30],
  Comment: [30, 30],
  ContactCode: [10, 10],
  ContactName: [30, 50],
  ContactTitle: [15, 15],
  CountryCode: [3, 3],
  CreditLimit: [14, 14],
  CustomerName: [30, 50],
  CustomerNo: [20, 20],
  CustomerType: [4, 4],
  EmailAddress: [250, 250],
  FaxNo: [17, 20],
  PriceLevel: [1, 1],
  SalespersonDivisionNo: [2, 2],
  SalespersonNo: [4, 4],
  Salutation: [10, 10],
  ShipMethod: [15, 15],
  SortField: [10, 10],
  State: [2, 2],
  TaxExemptNo: [15, 15],
  TaxSchedule: [9, 9],
  TelephoneExt: [5, 6],
  TelephoneNo: [17, 20],
  TelephoneNo1: [17, 20],
  TelephoneNo2: [17, 20],
  TermsCode: [2, 2],
  URLAddress: [50, 50],
  ZipCode: [10, 10],
};

/** Contacts have less room than their customer (table layouts of Sage 100). */
const CONTACT_LENGTHS: typeof LENGTHS = { EmailAddress: [50, 50] };

/** The customer's member, or a contact's: `Contact2.City` is a City. */
export const memberOf = (target: string): string => target.slice(target.lastIndexOf('.') + 1);

/** The customer's own members that we may change; its key is not among them. */
export const isChangeable = (target: string): boolean =>
  Object.hasOwn(LENGTHS, target) && target !== 'ARDivisionNo' && target !== 'CustomerNo';

/** Longest text of a target in the version that the connection names. */
export function lengthOf(target: string, { lengths }: Connection): number {
  const member = memberOf(target);
  const own = member === target ? undefined : CONTACT_LENGTHS[member];
  const [old, now] = own ?? LENGTHS[member] ?? [30, 30];
  return lengths === 'new' ? now : old;
}

/** Locale key of the words for a target. Contacts share theirs, whatever their number. */
export const targetLabelKey = (target: string): string =>
  `sage100_target_${target.replace(/^Contact\d+\./, 'Contact_')}`;

/** What the field mapping can fill. Address and contacts are chosen in the form instead. */
export const MAPPING_TARGETS: readonly MappingTarget[] = [
  target('CustomerName', 'account.name', true),
  target('TelephoneNo', 'account.phone'),
  target('TelephoneExt', ''),
  target('FaxNo', 'account.fax'),
  target('EmailAddress', 'account.email'),
  target('URLAddress', 'account.website'),
  target('CreditLimit', ''),
  target('TaxExemptNo', ''),
  target('Comment', ''),
];

function target(key: string, defaultSource: string, required = false): MappingTarget {
  return { key, labelKey: targetLabelKey(key), defaultSource, maxLength: lengthOf(key, {}), required };
}
