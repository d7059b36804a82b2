import type { ErpCustomerRef } from '../../core/erp-customer';
import { openInvoices, orders, overpayments, paidInvoices, payments, unapplied } from './document-queries';
import type { Ask } from './lookup';
import { type Query, where } from './query';
import { SUMMARY_FIELDS } from './summary';

const CONTACTS = ['DISPLAYCONTACT', 'CONTACTINFO', 'BILLTO', 'SHIPTO'];
const CONTACT_FIELDS = [
  'CONTACTNAME',
  'PRINTAS',
  'PHONE1',
  'EMAIL1',
  'MAILADDRESS.ADDRESS1',
  'MAILADDRESS.ADDRESS2',
  'MAILADDRESS.ADDRESS3',
  'MAILADDRESS.CITY',
  'MAILADDRESS.STATE',
  'MAILADDRESS.ZIP',
  'MAILADDRESS.COUNTRY',
];
const PROFILE_FIELDS = [
  'TERMNAME',
  'CUSTTYPE',
  'CUSTREPNAME',
  'TERRITORYNAME',
  'CURRENCY',
  'ONHOLD',
  'PARENTNAME',
  'COMMENTS',
  'CREDITLIMIT',
  'TOTALDUE',
  'WHENMODIFIED',
  'LAST_INVOICEDATE',
  'RECORD_URL',
  'DISPLAYCONTACT.TAXGROUP',
];

/** The parts of the details, in the order of the request. */
export const DETAIL_PARTS = [
  'customer',
  'open',
  'paid',
  'payments',
  'orders',
  'adjustments',
  'advances',
  'overpayments',
] as const;
export type DetailPart = (typeof DETAIL_PARTS)[number];

/** One query for each part (Intacct XML gateway: CUSTOMER, ARINVOICE, ARPYMT, SODOCUMENT, ARADJUSTMENT, ARADVANCE). */
export function detailAsks(ref: ErpCustomerRef, orderKinds: readonly string[] | null): readonly Ask[] {
  const queries: Readonly<Record<DetailPart, Query>> = {
    customer: customerQuery(ref),
    open: openInvoices(ref.number),
    paid: paidInvoices(ref.number),
    payments: payments(ref.number),
    orders: orders(ref.number, orderKinds),
    adjustments: unapplied('ARADJUSTMENT', ref.number),
    advances: unapplied('ARADVANCE', ref.number),
    overpayments: overpayments(ref.number),
  };
  return DETAIL_PARTS.map((part) => ({ query: queries[part] }));
}

/** By record key where it is known: numbers can be freed and given anew. */
export const customerQuery = (ref: ErpCustomerRef, fields: readonly string[] = DETAIL_FIELDS): Query => ({
  object: 'CUSTOMER',
  fields,
  filter:
    ref.recordKey === ''
      ? where('CUSTOMERID', 'equalto', ref.number)
      : where('RECORDNO', 'equalto', ref.recordKey),
  pageSize: 1,
});

const DETAIL_FIELDS = [
  ...new Set([
    ...SUMMARY_FIELDS,
    ...PROFILE_FIELDS,
    ...CONTACTS.flatMap((contact) => CONTACT_FIELDS.map((field) => `${contact}.${field}`)),
  ]),
];
