import { all, isNotNull, LARGEST_PAGE, type Query, where, whereIn } from './query';

/** Documents of the lists that show only the latest. */
const RECENT = 20;
const MONEY_FIELDS = ['CURRENCY', 'BASECURR'];

const openOf = (number: string) => [
  where('CUSTOMERID', 'equalto', number),
  where('TOTALDUE', 'notequalto', '0'),
];

/** All of them, up to the largest page: aging of a part would be a wrong figure. */
export const openInvoices = (number: string): Query => ({
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

export const paidInvoices = (number: string): Query => ({
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

export const payments = (number: string): Query => ({
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
export const orders = (number: string, kinds: readonly string[] | null): Query => ({
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

export const unapplied = (object: string, number: string): Query => ({
  object,
  fields: ['RECORDNO', 'TOTALDUE', ...MONEY_FIELDS],
  filter: all(...openOf(number)),
  pageSize: LARGEST_PAGE,
});

/** Receipts over the amount owed (Intacct ARPYMT, RECORDTYPE `rp`). */
export const overpayments = (number: string): Query => ({
  ...unapplied('ARPYMT', number),
  filter: all(...openOf(number), where('RECORDTYPE', 'equalto', 'rp')),
});
