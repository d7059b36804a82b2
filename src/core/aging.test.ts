import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agingOf, type OpenItem, readAgingPeriods } from './aging';
import { addMoney, type Money, zeroMoney } from './money';
import { addDays, type PlainDate, plainDate } from './plain-date';

const today = plainDate(2026, 8, 12) as PlainDate;
const eur = (amount: string): Money => ({ amount, currency: 'EUR' });
const dueDaysAgo = (days: number, amount: string): OpenItem => ({
  due: addDays(today, -days),
  open: eur(amount),
});

describe('agingOf', () => {
  it('puts every boundary day into its bucket', () => {
    const items = [-5, 0, 1, 30, 31, 60, 61, 90, 91, 4000].map((days, index) =>
      dueDaysAgo(days, `${2 ** index}`),
    );
    const { buckets, overdue } = agingOf(items, today, 'EUR');
    expect(buckets.map(({ from, to, amount }) => [from, to, amount.amount])).toEqual([
      [0, 0, '3'],
      [1, 30, '12'],
      [31, 60, '48'],
      [61, 90, '192'],
      [91, null, '768'],
    ]);
    expect(overdue).toEqual(eur('1020'));
  });

  it('takes other boundaries', () => {
    const { buckets } = agingOf([dueDaysAgo(15, '1')], today, 'EUR', [14, 28]);
    expect(buckets.map(({ from, to }) => [from, to])).toEqual([
      [0, 0],
      [1, 14],
      [15, 28],
      [29, null],
    ]);
    expect(buckets[2]?.amount.amount).toBe('1');
  });

  it('counts an item without a due date as current', () => {
    expect(agingOf([{ due: null, open: eur('5') }], today, 'EUR').overdue).toEqual(eur('0'));
  });

  it('lets a credit lower its bucket', () => {
    expect(agingOf([dueDaysAgo(5, '100.10'), dueDaysAgo(6, '-40.05')], today, 'EUR').overdue).toEqual(
      eur('60.05'),
    );
  });

  it('refuses to add currencies', () => {
    expect(() => agingOf([dueDaysAgo(1, '1')], today, 'USD')).toThrow(RangeError);
  });

  it('loses and invents nothing', () => {
    const item = fc.record({
      days: fc.integer({ min: -400, max: 400 }),
      cents: fc.bigInt(-(10n ** 14n), 10n ** 14n),
    });
    fc.assert(
      fc.property(fc.array(item), (drawn) => {
        const items = drawn.map(({ days, cents }) => dueDaysAgo(days, `${cents / 100n}`));
        const { buckets, overdue } = agingOf(items, today, 'EUR');
        const total = addMoney(zeroMoney('EUR'), ...items.map(({ open }) => open));
        const [current = zeroMoney('EUR')] = buckets.map(({ amount }) => amount);
        expect(addMoney(zeroMoney('EUR'), ...buckets.map(({ amount }) => amount))).toEqual(total);
        expect(addMoney(current, overdue)).toEqual(total);
      }),
    );
  });
});

describe('aging periods as they are written', () => {
  it.each([
    ['30/60/90', [30, 60, 90]],
    [' 30, 60 ; 90/120 ', [30, 60, 90, 120]],
    ['15 45', [15, 45]],
    ['7', [7]],
  ])('%j are %o', (text, expected) => {
    expect(readAgingPeriods(text)).toEqual(expected);
  });

  it.each(['', '30/30', '60/30', '0/30', '30/x', '30.5', '-30', '1/2/3/4/5/6/7', '30//60'])(
    '%j are none',
    (text) => {
      expect(readAgingPeriods(text)).toBeNull();
    },
  );
});
