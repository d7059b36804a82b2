/** An invoice of a named customer. `paid` are amounts with the days ago they came in. */
export interface SeedInvoice {
  readonly customer: readonly [division: string, number: string];
  readonly number: string;
  readonly type: 'IN' | 'CM' | 'DM' | 'PP' | 'FC';
  /** Days past due today; negative is not due yet. */
  readonly overdueDays: number;
  readonly amount: string;
  readonly paid?: readonly (readonly [amount: string, daysAgo: number, checkNo: string])[];
  readonly purchaseOrder?: string;
  readonly orderNo?: string;
  readonly purged?: boolean;
}

const QUAYSIDE = ['01', 'QUAYSIDE'] as const;

/** With the default `agedDaysAgo` of 6: 01-QUAYSIDE has something in every bucket; 0100122 is due, yet still current. */
export const NAMED_INVOICES: readonly SeedInvoice[] = [
  { customer: QUAYSIDE, number: '0100126', type: 'IN', overdueDays: -12, amount: '9120.5' },
  { customer: QUAYSIDE, number: '0100122', type: 'IN', overdueDays: 4, amount: '1180' },
  {
    customer: QUAYSIDE,
    number: '0100119',
    type: 'IN',
    overdueDays: 9,
    amount: '6240',
    paid: [['1000', 11, '004417']],
    purchaseOrder: 'PO 85',
    orderNo: '0000702',
  },
  { customer: QUAYSIDE, number: '0100103', type: 'IN', overdueDays: 44, amount: '4875.25' },
  { customer: QUAYSIDE, number: '0100097', type: 'DM', overdueDays: 72, amount: '3310.1' },
  { customer: QUAYSIDE, number: '0100061', type: 'IN', overdueDays: 131, amount: '2750' },
  { customer: QUAYSIDE, number: '0100062', type: 'FC', overdueDays: 101, amount: '41.25' },
  { customer: QUAYSIDE, number: '0100063', type: 'CM', overdueDays: 40, amount: '-300' },
  { customer: QUAYSIDE, number: '0100127', type: 'PP', overdueDays: -3, amount: '-250' },
  {
    customer: QUAYSIDE,
    number: '0100055',
    type: 'IN',
    overdueDays: 190,
    amount: '1875',
    paid: [
      ['875', 180, '004301'],
      ['1000', 165, '004322'],
    ],
  },
  {
    customer: QUAYSIDE,
    number: '0099012',
    type: 'IN',
    overdueDays: 420,
    amount: '640',
    paid: [['640', 410, '004105']],
    purged: true,
  },
  { customer: ['01', 'HARBOUR'], number: '0100124', type: 'IN', overdueDays: -5, amount: '1250.5' },
  { customer: ['01', 'NORTHW'], number: '0100111', type: 'IN', overdueDays: -9, amount: '2100.5' },
  { customer: ['01', 'NORTHW'], number: '0100104', type: 'IN', overdueDays: 20, amount: '150' },
  { customer: ['02', 'HOLD'], number: '0100030', type: 'IN', overdueDays: 161, amount: '4900.75' },
  { customer: ['02', 'OVERLIM'], number: '0100116', type: 'IN', overdueDays: 2, amount: '2450' },
  { customer: ['00', '0000123'], number: '0100117', type: 'IN', overdueDays: 12, amount: '88.2' },
  { customer: ['01', 'TEMP01'], number: '0100128', type: 'IN', overdueDays: -25, amount: '75' },
];
