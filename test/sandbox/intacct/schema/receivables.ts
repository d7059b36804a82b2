import { owner, recordNo } from './common-fields';
import { computed, defineObject, enumeration, field, relation, texts } from './define-object';
import type { FieldSchema, ObjectSchema } from './object-schema';

const STATES = [
  { word: 'Draft', code: 'D' },
  { word: 'Posted', code: 'A' },
  { word: 'Partially Paid', code: 'P' },
  { word: 'Paid', code: 'C' },
  { word: 'Selected', code: 'S' },
  { word: 'Reversed', code: 'V' },
  { word: 'Reversal', code: 'R' },
];
const MODULES = ['4.AR', '8.SO'].map((word) => ({ word, code: word }));

const amounts = computed(
  'CURRENCY',
  'TOTALENTERED TOTALSELECTED TOTALPAID TOTALDUE TRX_TOTALENTERED TRX_TOTALSELECTED TRX_TOTALPAID TRX_TOTALDUE TRX_ENTITYDUE',
);

/** What all receivable documents share; on these WHENCREATED is the document's own date, AUWHENCREATED the audit's. */
const header: readonly FieldSchema[] = [
  recordNo(),
  ...texts('RECORDTYPE RECORDID CUSTOMERID CUSTOMERNAME DOCNUMBER DESCRIPTION BASECURR CURRENCY'),
  enumeration('STATE', STATES),
  ...texts('RAWSTATE'),
  field('WHENCREATED', 'DATE'),
  field('WHENPAID', 'DATE'),
  ...amounts,
  ...computed('TIMESTAMP', 'AUWHENCREATED WHENMODIFIED'),
  ...owner(),
  ...computed('INTEGER', 'CUSTOMERKEY'),
];
const toCustomer = [relation('CUSTOMER', 'CUSTOMER', 'CUSTOMERKEY')];

const invoice = defineObject({
  name: 'ARINVOICE',
  label: 'AR Invoice',
  naturalKey: 'RECORDID',
  relations: toCustomer,
  fields: [
    ...header,
    ...texts('TERMNAME BILLTOPAYTOCONTACTNAME SHIPTORETURNTOCONTACTNAME SUPDOCID'),
    enumeration('MODULEKEY', MODULES),
    ...['WHENPOSTED', 'WHENDISCOUNT', 'WHENDUE'].map((id) => field(id, 'DATE')),
    ...computed('INTEGER', 'DUE_IN_DAYS'),
  ],
});

const payment = defineObject({
  name: 'ARPYMT',
  label: 'AR Payment',
  naturalKey: 'RECORDID',
  relations: toCustomer,
  fields: [
    ...header,
    ...texts('PAYERNAME PAYMENTMETHOD DISPLAYSTATE FINANCIALENTITY CLEARED'),
    ...['RECEIPTDATE', 'PAYMENTDATE', 'CLRDATE'].map((id) => field(id, 'DATE')),
  ],
});

const adjustment = defineObject({
  name: 'ARADJUSTMENT',
  label: 'AR Adjustment',
  naturalKey: 'RECORDID',
  relations: toCustomer,
  fields: [...header, field('WHENPOSTED', 'DATE'), field('WHENDUE', 'DATE')],
});

const advance = defineObject({
  name: 'ARADVANCE',
  label: 'AR Advance',
  naturalKey: 'RECORDID',
  relations: toCustomer,
  fields: [...header, ...texts('PAYMENTMETHOD FINANCIALENTITY'), field('RECEIPTDATE', 'DATE')],
});

export const receivableObjects: readonly ObjectSchema[] = [invoice, payment, adjustment, advance];
