/** An exact amount: a plain decimal (`-1250.5`, no grouping) and an ISO currency code, or `''` where it is unknown. */
export interface Money {
  readonly amount: string;
  readonly currency: string;
}

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?$/;

/** Reads a plain decimal as ERPs write it; null for anything else (grouping, exponent, words, nothing). */
export function parseMoney(text: string, currency: string): Money | null {
  const amount = normaliseDecimal(text.trim());
  return amount === null ? null : { amount, currency };
}

/** Canonical form of a decimal: no plus, no superfluous zeros, no negative zero; null when it is not a decimal. */
export function normaliseDecimal(text: string): string | null {
  const match = DECIMAL.exec(text);
  if (!match || (!match[2] && !match[3])) return null;
  const whole = (match[2] ?? '').replace(/^0+(?=\d)/, '') || '0';
  const fraction = (match[3] ?? '').replace(/0+$/, '');
  const digits = fraction === '' ? whole : `${whole}.${fraction}`;
  return match[1] === '-' && digits !== '0' ? `-${digits}` : digits;
}

/**
 * Sum of amounts in one currency.
 * @throws RangeError when the currencies differ: adding them would be a wrong figure, not an approximate one
 */
export function addMoney(first: Money, ...others: readonly Money[]): Money {
  return others.reduce((sum, next) => {
    assertSameCurrency(sum, next);
    const scale = Math.max(scaleOf(sum), scaleOf(next));
    return { amount: unscale(units(sum, scale) + units(next, scale), scale), currency: sum.currency };
  }, first);
}

export function negateMoney(money: Money): Money {
  return { amount: unscale(-units(money, scaleOf(money)), scaleOf(money)), currency: money.currency };
}

/** @throws RangeError when the currencies differ */
export function subtractMoney(from: Money, amount: Money): Money {
  return addMoney(from, negateMoney(amount));
}

/** Less than, equal to or greater than zero, as -1, 0 or 1. */
export function signOf(money: Money): -1 | 0 | 1 {
  const value = units(money, scaleOf(money));
  return value === 0n ? 0 : value < 0n ? -1 : 1;
}

export const zeroMoney = (currency: string): Money => ({ amount: '0', currency });

/** Share of `part` in `whole` as a number for drawing only, between 0 and 1. */
export function shareOf(part: Money, whole: Money): number {
  const scale = Math.max(scaleOf(part), scaleOf(whole));
  const all = units(whole, scale);
  if (all <= 0n) return 0;
  const ratio = Number((units(part, scale) * 10_000n) / all) / 10_000;
  return Math.min(1, Math.max(0, ratio));
}

/** Decimals that an amount in a currency has; undefined where the currency is not known. */
function decimalsOf(currency: string): number | undefined {
  if (!/^[A-Z]{3}$/.test(currency)) return undefined;
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits;
}

/**
 * Text in the user's locale with the currency named, rounded to the currency's decimals. Where the currency is not known,
 * and of a `price` (of one piece, which may be less than a cent), all digits of the exact amount.
 */
export function formatMoney(
  money: Money,
  locale: string,
  { withCurrency = true, price = false }: { readonly withCurrency?: boolean; readonly price?: boolean } = {},
): string {
  const decimals = decimalsOf(money.currency);
  const exact = Math.max(decimals ?? 2, scaleOf(money));
  const digits = price ? exact : (decimals ?? exact);
  const number = new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  const text = number.format(money.amount as `${number}`);
  return withCurrency && money.currency !== '' ? `${money.currency} ${text}` : text;
}

function assertSameCurrency(left: Money, right: Money): void {
  if (left.currency !== right.currency) {
    throw new RangeError(`cannot combine ${left.currency || 'unknown'} with ${right.currency || 'unknown'}`);
  }
}

function scaleOf(money: Money): number {
  const point = money.amount.indexOf('.');
  return point < 0 ? 0 : money.amount.length - point - 1;
}

function units(money: Money, scale: number): bigint {
  const negative = money.amount.startsWith('-');
  const [whole = '0', fraction = ''] = money.amount.replace('-', '').split('.');
  const value = BigInt(whole + fraction.padEnd(scale, '0'));
  return negative ? -value : value;
}

function unscale(value: bigint, scale: number): string {
  const digits = (value < 0n ? -value : value).toString().padStart(scale + 1, '0');
  const text = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  return normaliseDecimal(value < 0n ? `-${text}` : text) ?? '0';
}
