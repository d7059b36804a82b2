/** One posted document. Amounts are as a person says them: what was charged, what is still open. */
export interface SeedDocument {
  readonly customer: string;
  readonly number: string;
  readonly type: 'Invoice' | 'DebitNote' | 'CreditNote' | 'UnappliedCash' | 'Prepayment' | 'Interest';
  /** Days past due; negative is not due yet. */
  readonly overdueDays: number;
  readonly amount: number;
  readonly due: number;
  readonly order?: string;
  readonly purchaseOrder?: string;
}

const QUAYSIDE = 'QUAYSIDE';

const MANY = 130;

/** QUAYSIDE has something in every aging bucket, and credits; 1100 has more open invoices than a page holds. */
export const documents: readonly SeedDocument[] = [
  {
    customer: QUAYSIDE,
    number: 'IN0000001107',
    type: 'Invoice',
    overdueDays: -12,
    amount: 9120.5,
    due: 9120.5,
    order: 'ORD000000000754',
    purchaseOrder: 'PO 87-C',
  },
  { customer: QUAYSIDE, number: 'IN0000001098', type: 'Invoice', overdueDays: 9, amount: 6240, due: 5240 },
  {
    customer: QUAYSIDE,
    number: 'IN0000001071',
    type: 'Invoice',
    overdueDays: 44,
    amount: 4875.25,
    due: 4875.25,
  },
  {
    customer: QUAYSIDE,
    number: 'IN0000001042',
    type: 'Invoice',
    overdueDays: 72,
    amount: 3310.1,
    due: 3310.1,
  },
  { customer: QUAYSIDE, number: 'IN0000000990', type: 'Invoice', overdueDays: 131, amount: 2750, due: 2750 },
  { customer: QUAYSIDE, number: 'IN0000000951', type: 'Invoice', overdueDays: 190, amount: 1875, due: 0 },
  {
    customer: QUAYSIDE,
    number: 'CN0000000031',
    type: 'CreditNote',
    overdueDays: 20,
    amount: 420.35,
    due: 420.35,
  },
  { customer: QUAYSIDE, number: 'PP0000000007', type: 'Prepayment', overdueDays: 11, amount: 500, due: 500 },
  { customer: '1200', number: 'IN0000001066', type: 'Invoice', overdueDays: 61, amount: 1400, due: 1400 },
  { customer: '1200', number: 'DN0000000003', type: 'DebitNote', overdueDays: 33, amount: 25, due: 25 },
  { customer: '1400', number: 'IN0000001101', type: 'Invoice', overdueDays: -5, amount: 1250.5, due: 1250.5 },
  { customer: '1400', number: 'UC0000000004', type: 'UnappliedCash', overdueDays: 2, amount: 75, due: 75 },
  { customer: 'CASCADE', number: 'IN0000001091', type: 'Invoice', overdueDays: 30, amount: 2200, due: 2000 },
  {
    customer: 'CASCADE',
    number: 'IN0000001095',
    type: 'Invoice',
    overdueDays: 0,
    amount: 310.75,
    due: 310.75,
  },
  ...Array.from(
    { length: MANY },
    (_, index): SeedDocument => ({
      customer: '1100',
      number: `IN${String(2001 + index).padStart(10, '0')}`,
      type: 'Invoice',
      overdueDays: index - 20,
      amount: 100 + index * 1.25,
      due: 100 + index * 1.25,
    }),
  ),
];

export interface SeedReceipt {
  readonly customer: string;
  readonly number: string;
  readonly daysAgo: number;
  readonly amount: number;
  readonly code: 'CASH' | 'CHECK' | 'EFT';
  readonly document: string;
}

export const receipts: readonly SeedReceipt[] = [
  {
    customer: QUAYSIDE,
    number: 'SEPA 4471',
    daysAgo: 6,
    amount: 1000,
    code: 'EFT',
    document: 'IN0000001098',
  },
  {
    customer: QUAYSIDE,
    number: 'CHK 1188',
    daysAgo: 192,
    amount: 1875,
    code: 'CHECK',
    document: 'IN0000000951',
  },
  { customer: QUAYSIDE, number: 'CHK 0903', daysAgo: 900, amount: 640, code: 'CHECK', document: '' },
  { customer: 'CASCADE', number: 'WIRE 12', daysAgo: 15, amount: 200, code: 'EFT', document: 'IN0000001091' },
  { customer: '1400', number: '0000551', daysAgo: 4, amount: 75, code: 'CASH', document: 'UC0000000004' },
];

/** Refunds paid to customers. */
export const refunds = [{ customer: '1400', number: 'RF0000000001', daysAgo: 50, amount: 30 }] as const;

export interface SeedOrder {
  readonly customer: string;
  readonly uniquifier: number;
  readonly number: string;
  readonly type: 'Active' | 'Future' | 'Standing' | 'Quote';
  readonly completed: string;
  readonly daysAgo: number;
  readonly purchaseOrder: string;
  readonly onHold: boolean;
  /** Item, quantity ordered, quantity shipped. */
  readonly lines: readonly (readonly [item: string, ordered: number, shipped: number])[];
  readonly crmCompany: number;
}

export const orders: readonly SeedOrder[] = [
  {
    customer: QUAYSIDE,
    uniquifier: 771,
    number: 'ORD000000000771',
    type: 'Active',
    completed: 'IncompleteNotIncluded',
    daysAgo: 4,
    purchaseOrder: 'PO 88-A',
    onHold: false,
    lines: [
      ['A1-105/0', 40, 0],
      ['A1-310/0', 12, 0],
    ],
    crmCompany: 42,
  },
  {
    customer: QUAYSIDE,
    uniquifier: 754,
    number: 'ORD000000000754',
    type: 'Active',
    completed: 'IncompleteIncluded',
    daysAgo: 19,
    purchaseOrder: 'PO 87-C',
    onHold: true,
    lines: [['B2-200/1', 60, 20]],
    crmCompany: 0,
  },
  {
    customer: QUAYSIDE,
    uniquifier: 702,
    number: 'ORD000000000702',
    type: 'Active',
    completed: 'CompleteDayEnd',
    daysAgo: 80,
    purchaseOrder: '',
    onHold: false,
    lines: [['A1-310/0', 50, 50]],
    crmCompany: 0,
  },
  {
    customer: QUAYSIDE,
    uniquifier: 123,
    number: 'QUO000000000123',
    type: 'Quote',
    completed: 'IncompleteNotIncluded',
    daysAgo: 2,
    purchaseOrder: '',
    onHold: false,
    lines: [['A1-105/0', 20, 0]],
    crmCompany: 0,
  },
  {
    customer: '1400',
    uniquifier: 780,
    number: 'ORD000000000780',
    type: 'Future',
    completed: 'IncompleteNotIncluded',
    daysAgo: 1,
    purchaseOrder: 'HT-9',
    onHold: false,
    lines: [['A1-105/0', 8, 0]],
    crmCompany: 0,
  },
];

export interface SeedInvoice {
  readonly customer: string;
  readonly uniquifier: number;
  /** Number of the posted document it became. */
  readonly number: string;
  readonly order: string;
  readonly daysAgo: number;
  readonly lines: readonly (readonly [item: string, shipped: number])[];
}

export const invoices: readonly SeedInvoice[] = [
  {
    customer: QUAYSIDE,
    uniquifier: 1107,
    number: 'IN0000001107',
    order: 'ORD000000000754',
    daysAgo: 18,
    lines: [
      ['A1-105/0', 104],
      ['A1-310/0', 42],
      ['B2-200/1', 55],
    ],
  },
  {
    customer: QUAYSIDE,
    uniquifier: 1071,
    number: 'IN0000001071',
    order: 'ORD000000000702',
    daysAgo: 74,
    lines: [['A1-310/0', 50]],
  },
  {
    customer: '1400',
    uniquifier: 1101,
    number: 'IN0000001101',
    order: '',
    daysAgo: 25,
    lines: [['A1-105/0', 25]],
  },
];
