export interface SeedInvoice {
  readonly customer: string;
  readonly number: string;
  /** Days past due; negative is not due yet. */
  readonly overdueDays: number;
  readonly entered: string;
  readonly paid: string;
  /** Entity that the invoice is private to. */
  readonly entity?: string;
}

/** A payment, adjustment or advance. In `values`, the word `date` stands for the document's date. */
export interface SeedReceipt {
  readonly object: 'ARPYMT' | 'ARADJUSTMENT' | 'ARADVANCE';
  readonly customer: string;
  readonly id: string;
  readonly amount: string;
  readonly due: string;
  readonly daysAgo: number;
  readonly values: Readonly<Record<string, string>>;
}

export interface SeedOrder {
  readonly customer: string;
  readonly definition: string;
  readonly number: string;
  readonly state: string;
  readonly total: string;
  readonly daysAgo: number;
  readonly purchaseOrder: string;
}

const QUAYSIDE = 'C-00042';

/** C-00042 has one invoice or more in every aging bucket, and with them nearly uses up its credit limit. */
export const invoices: readonly SeedInvoice[] = [
  { customer: QUAYSIDE, number: 'INV-1107', overdueDays: -12, entered: '9120.5', paid: '0' },
  { customer: QUAYSIDE, number: 'INV-1098', overdueDays: 9, entered: '6240', paid: '1000' },
  { customer: QUAYSIDE, number: 'INV-1071', overdueDays: 44, entered: '4875.25', paid: '0' },
  { customer: QUAYSIDE, number: 'INV-1042', overdueDays: 72, entered: '3310.1', paid: '0', entity: 'IE' },
  { customer: QUAYSIDE, number: 'INV-0990', overdueDays: 131, entered: '2750', paid: '0' },
  { customer: QUAYSIDE, number: 'INV-0951', overdueDays: 190, entered: '1875', paid: '1875' },
  { customer: 'C-00917', number: 'INV-1101', overdueDays: -5, entered: '1250.5', paid: '0' },
  { customer: 'C-00215', number: 'INV-1066', overdueDays: 61, entered: '5400', paid: '0' },
  { customer: 'C-00410', number: 'INV-1090', overdueDays: 14, entered: '830', paid: '0', entity: 'IE' },
  { customer: 'C-00411', number: 'INV-1091', overdueDays: 30, entered: '2200', paid: '200', entity: 'US' },
];

const RECEIPT = {
  RECORDTYPE: 'rp',
  RECEIPTDATE: 'date',
  PAYMENTDATE: 'date',
  WHENPAID: 'date',
  DISPLAYSTATE: 'Complete',
};

export const payments: readonly SeedReceipt[] = [
  {
    object: 'ARPYMT',
    customer: QUAYSIDE,
    id: 'PMT-0412',
    amount: '1000',
    due: '0',
    daysAgo: 6,
    values: { ...RECEIPT, PAYMENTMETHOD: 'EFT', DOCNUMBER: 'SEPA 4471' },
  },
  {
    object: 'ARPYMT',
    customer: QUAYSIDE,
    id: 'PMT-0377',
    amount: '1875',
    due: '0',
    daysAgo: 192,
    values: { ...RECEIPT, PAYMENTMETHOD: 'Printed Check', DOCNUMBER: 'CHK 1188' },
  },
  {
    object: 'ARPYMT',
    customer: 'C-00411',
    id: 'PMT-0401',
    amount: '200',
    due: '0',
    daysAgo: 15,
    values: { ...RECEIPT, PAYMENTMETHOD: 'Credit Card' },
  },
  {
    object: 'ARPYMT',
    customer: '',
    id: 'PMT-0420',
    amount: '640',
    due: '0',
    daysAgo: 8,
    values: { ...RECEIPT, PAYMENTMETHOD: 'EFT', PAYERNAME: 'Harbour Group Treasury' },
  },
];

export const credits: readonly SeedReceipt[] = [
  {
    object: 'ARADJUSTMENT',
    customer: QUAYSIDE,
    id: 'CM-0031',
    amount: '-420.35',
    due: '-420.35',
    daysAgo: 20,
    values: { RECORDTYPE: 'ra', DESCRIPTION: 'Credit memo: damaged rope', WHENPOSTED: 'date' },
  },
  {
    object: 'ARADVANCE',
    customer: QUAYSIDE,
    id: 'ADV-0007',
    amount: '500',
    due: '500',
    daysAgo: 11,
    values: { RECORDTYPE: 'rr', PAYMENTMETHOD: 'EFT', RECEIPTDATE: 'date' },
  },
];

export const orders: readonly SeedOrder[] = [
  {
    customer: QUAYSIDE,
    definition: 'Sales Order',
    number: 'SO-0771',
    state: 'Pending',
    total: '3180',
    daysAgo: 4,
    purchaseOrder: 'PO 88-A',
  },
  {
    customer: QUAYSIDE,
    definition: 'Sales Order',
    number: 'SO-0754',
    state: 'Partially Converted',
    total: '2265.8',
    daysAgo: 19,
    purchaseOrder: 'PO 87-C',
  },
  {
    customer: QUAYSIDE,
    definition: 'Sales Order',
    number: 'SO-0702',
    state: 'Converted',
    total: '4875.25',
    daysAgo: 80,
    purchaseOrder: '',
  },
  {
    customer: QUAYSIDE,
    definition: 'Sales Quote',
    number: 'SQ-0123',
    state: 'Pending',
    total: '990',
    daysAgo: 2,
    purchaseOrder: '',
  },
  {
    customer: 'C-00917',
    definition: 'Web Order',
    number: 'WO-0009',
    state: 'Pending',
    total: '212.4',
    daysAgo: 1,
    purchaseOrder: '',
  },
];
