import type { AgingBucket, ErpActivity, ErpFigures, ErpProfile } from '../../core/erp-customer';
import { addMoney, signOf, subtractMoney } from '../../core/money';
import { type Columns, dateOf, moneyOf, type Reading, sumOf } from './reading';
import { toSummary } from './record';

const AGED = ['AgingCategory1', 'AgingCategory2', 'AgingCategory3', 'AgingCategory4'] as const;

/** Without what is unapplied. `CurrentBalance` is the current bucket; the balance is the sum of all five. A limit of nothing is none. */
export function figuresOf(of: Columns, reading: Reading): Omit<ErpFigures, 'unapplied'> {
  const overdue = sumOf(of, AGED, reading);
  const balance = addMoney(overdue, moneyOf(of('CurrentBalance'), reading));
  const limit = moneyOf(of('CreditLimit'), reading);
  const creditLimit = signOf(limit) === 0 ? null : limit;
  const committed = addMoney(balance, moneyOf(of('OpenOrderAmt'), reading));
  const days = Number.parseInt(of('AvgDaysPaymentInvoice'), 10);
  return {
    balance,
    overdue,
    creditLimit,
    creditLeft: creditLimit && subtractMoney(creditLimit, committed),
    daysToPay: days > 0 ? days : null,
  };
}

/** Each category begins after the days that A/R Options name for it; what is younger is current. */
export const agingOf = (
  of: Columns,
  periods: readonly number[],
  reading: Reading,
): readonly AgingBucket[] => [
  { from: 0, to: 0, amount: moneyOf(of('CurrentBalance'), reading) },
  ...AGED.map((name, index) => ({
    from: (periods[index] ?? 0) + 1,
    to: periods[index + 1] ?? null,
    amount: moneyOf(of(name), reading),
  })),
];

const ACTIVITY = [
  ['activity', 'DateLastActivity', ''],
  ['payment', 'DateLastPayment', 'LastPaymentAmt'],
  ['statement', 'DateLastStatement', ''],
  ['established', 'DateEstablished', ''],
] as const;

export const activityOf = (of: Columns, reading: Reading): readonly ErpActivity[] =>
  ACTIVITY.flatMap(([name, day, amount]) => {
    const date = dateOf(of(day), reading);
    const money = amount === '' ? null : moneyOf(of(amount), reading);
    return date ? [{ labelKey: `sage100_activity_${name}`, date, amount: money }] : [];
  });

export function toProfile(of: Columns, reading: Reading): ErpProfile {
  const salesperson = [of('SalespersonDivisionNo'), of('SalespersonNo')].filter(Boolean).join('-');
  const updated = of('DateTimeUpdated');
  return {
    ...toSummary(of),
    terms: of('TermsCode'),
    customerType: of('CustomerType'),
    salesRep: salesperson,
    territory: '',
    taxGroup: of('TaxSchedule'),
    currency: reading.currency,
    onHold: of('CreditHold') === 'Y',
    parent: '',
    comments: of('Comment'),
    modifiedAt: dateOf(updated, reading) ? updated : '',
    url: '',
  };
}
