import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMoney,
  formatMoney,
  type Money,
  negateMoney,
  normaliseDecimal,
  parseMoney,
  shareOf,
  signOf,
  subtractMoney,
  zeroMoney,
} from './money';

const eur = (amount: string): Money => ({ amount, currency: 'EUR' });
const decimals = fc
  .tuple(fc.boolean(), fc.bigInt(0n, 10n ** 20n), fc.stringMatching(/^\d{0,6}$/))
  .map(
    ([negative, whole, fraction]) => `${negative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`,
  );
const amounts = decimals.map((text) => eur(normaliseDecimal(text) ?? '0'));

describe('parseMoney', () => {
  it.each([
    ['1250.5', '1250.5'],
    [' 10.10 ', '10.1'],
    ['007', '7'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['-0.00', '0'],
    ['+3', '3'],
    ['9007199254740993.01', '9007199254740993.01'],
  ])('reads %s', (text, amount) => {
    expect(parseMoney(text, 'EUR')).toEqual(eur(amount));
  });

  it.each(['', '.', '-', '1,000.00', '1e5', '0x1F', 'NaN', '12 000'])('refuses %s', (text) => {
    expect(parseMoney(text, 'EUR')).toBeNull();
  });
});

describe('arithmetic', () => {
  it('adds what floats cannot', () => {
    expect(addMoney(eur('0.1'), eur('0.2'))).toEqual(eur('0.3'));
    expect(addMoney(eur('9007199254740993'), eur('0.01'))).toEqual(eur('9007199254740993.01'));
  });

  it('never mixes currencies', () => {
    expect(() => addMoney(eur('1'), { amount: '1', currency: 'USD' })).toThrow(RangeError);
    expect(() => subtractMoney(eur('1'), { amount: '1', currency: '' })).toThrow(RangeError);
  });

  it('is exact in any order', () => {
    fc.assert(
      fc.property(amounts, amounts, amounts, (a, b, c) => {
        expect(addMoney(a, b, c)).toEqual(addMoney(c, addMoney(b, a)));
        expect(subtractMoney(addMoney(a, b), b)).toEqual(a);
        expect(addMoney(a, negateMoney(a))).toEqual(zeroMoney('EUR'));
        expect(signOf(negateMoney(a))).toBe(signOf(a) === 0 ? 0 : -signOf(a));
      }),
    );
  });

  it('keeps results canonical', () => {
    fc.assert(
      fc.property(amounts, amounts, (a, b) => {
        const { amount } = addMoney(a, b);
        expect(normaliseDecimal(amount)).toBe(amount);
      }),
    );
  });
});

describe('shareOf', () => {
  it('is a share between nothing and everything', () => {
    expect(shareOf(eur('1'), eur('4'))).toBe(0.25);
    expect(shareOf(eur('1'), eur('0'))).toBe(0);
    expect(shareOf(eur('-1'), eur('4'))).toBe(0);
    fc.assert(
      fc.property(amounts, amounts, (part, whole) => {
        const share = shareOf(part, whole);
        expect(share >= 0 && share <= 1).toBe(true);
      }),
    );
  });
});

describe('formatMoney', () => {
  it('names the currency and keeps to its decimals', () => {
    expect(formatMoney(eur('1250.5'), 'en')).toBe('EUR 1,250.50');
    expect(formatMoney(eur('9120.732'), 'en')).toBe('EUR 9,120.73');
    expect(formatMoney({ amount: '1250', currency: 'JPY' }, 'en')).toBe('JPY 1,250');
    expect(formatMoney({ amount: '1250.5', currency: 'KWD' }, 'en')).toBe('KWD 1,250.500');
    const large = eur('9007199254740993.01');
    expect(formatMoney(large, 'en', { withCurrency: false })).toBe('9,007,199,254,740,993.01');
  });

  it('keeps every digit of a price, and of an amount whose currency nobody knows', () => {
    expect(formatMoney(eur('1.2345'), 'de', { withCurrency: false, price: true })).toBe('1,2345');
    expect(formatMoney(eur('1.2'), 'en', { price: true })).toBe('EUR 1.20');
    expect(formatMoney({ amount: '1', currency: '' }, 'en')).toBe('1.00');
    expect(formatMoney({ amount: '9120.732', currency: '' }, 'en')).toBe('9,120.732');
    expect(formatMoney({ amount: '1', currency: 'Euro' }, 'en')).toBe('Euro 1.00');
  });
});
