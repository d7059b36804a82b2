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

const QUAYSIDE = 'C-00042';

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
