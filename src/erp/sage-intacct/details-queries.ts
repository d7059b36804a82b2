import type { ErpCustomerRef } from '../../core/erp-customer';
import type { Ask } from './lookup';
import { all, isNotNull, LARGEST_PAGE, type Query, where, whereIn } from './query';
import { SUMMARY_FIELDS } from './summary';

const RECENT = 20;
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
  'RECORD_URL',
  'DISPLAYCONTACT.TAXGROUP',
];
const MONEY_FIELDS = ['CURRENCY', 'BASECURR'];

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
    overpayments: {
      ...unapplied('ARPYMT', ref.number),
      filter: all(...openOf(ref.number), where('RECORDTYPE', 'equalto', 'rp')),
    },
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

const openOf = (number: string) => [
  where('CUSTOMERID', 'equalto', number),
  where('TOTALDUE', 'notequalto', '0'),
];

/** All of them, up to the largest page: aging of a part would be a wrong figure. */
const openInvoices = (number: string): Query => ({
  object: 'ARINVOICE',
  fields: [
    'RECORDNO',
    'RECORDID',
    'STATE',
    'WHENCREATED',
    'WHENDUE',
    'TOTALENTERED',
    'TOTALDUE',
    'TRX_TOTALENTERED',
    'TRX_TOTALDUE',
    'RECORD_URL',
    ...MONEY_FIELDS,
  ],
  filter: all(...openOf(number)),
  orderBy: { field: 'WHENDUE' },
  pageSize: LARGEST_PAGE,
});

const paidInvoices = (number: string): Query => ({
  object: 'ARINVOICE',
  fields: ['RECORDNO', 'WHENCREATED', 'WHENPAID'],
  filter: all(
    where('CUSTOMERID', 'equalto', number),
    where('TOTALDUE', 'equalto', '0'),
    isNotNull('WHENPAID'),
  ),
  orderBy: { field: 'WHENPAID', descending: true },
  pageSize: RECENT,
});

const payments = (number: string): Query => ({
  object: 'ARPYMT',
  fields: [
    'RECORDNO',
    'RECORDID',
    'DOCNUMBER',
    'PAYMENTMETHOD',
    'STATE',
    'RECEIPTDATE',
    'TOTALENTERED',
    'TRX_TOTALENTERED',
    'RECORD_URL',
    ...MONEY_FIELDS,
  ],
  filter: where('CUSTOMERID', 'equalto', number),
  orderBy: { field: 'RECEIPTDATE', descending: true },
  pageSize: RECENT,
});

/** Quotes, shipments and invoices live in the same object; without the kinds they come along and are sorted out later. */
const orders = (number: string, kinds: readonly string[] | null): Query => ({
  object: 'SODOCUMENT',
  fields: [
    'RECORDNO',
    'DOCNO',
    'DOCID',
    'DOCPARID',
    'STATE',
    'WHENCREATED',
    'WHENDUE',
    'TOTAL',
    'TRX_TOTAL',
    'PONUMBER',
    ...MONEY_FIELDS,
  ],
  filter: all(
    where('CUSTVENDID', 'equalto', number),
    ...(kinds && kinds.length > 0 ? [whereIn('DOCPARID', kinds)] : []),
  ),
  orderBy: { field: 'WHENCREATED', descending: true },
  pageSize: RECENT,
});

const unapplied = (object: string, number: string): Query => ({
  object,
  fields: ['RECORDNO', 'TOTALDUE', ...MONEY_FIELDS],
  filter: all(...openOf(number)),
  pageSize: LARGEST_PAGE,
});
