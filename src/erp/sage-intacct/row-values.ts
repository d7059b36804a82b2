import { type Money, parseMoney, zeroMoney } from '../../core/money';
import type { Row } from './query';

/** The amount as the document states it: in its own currency where both are there, else in base currency. */
export function documentMoney(row: Row, field: string, baseCurrency: string): Money {
  const currency = row.CURRENCY ?? '';
  const own = currency === '' ? null : parseMoney(row[`TRX_${field}`] ?? '', currency);
  return own ?? baseMoney(row, field, baseCurrency);
}

/** The amount in base currency. Nothing readable is zero: the gateway leaves empty what is nil. */
export function baseMoney(row: Row, field: string, baseCurrency: string): Money {
  const currency = row.BASECURR || baseCurrency;
  return parseMoney(row[field] ?? '', currency) ?? zeroMoney(currency);
}

/** Flags are words in some functions and letters in others. */
export const isTrue = (text: string | undefined): boolean => /^(?:true|t|yes|1)$/i.test(text ?? '');

/** The one base currency of all rows, `fallback` where they name none, and null where they name several. */
export function singleBaseCurrency(rows: readonly Row[], fallback: string): string | null {
  const named = new Set(rows.map((row) => row.BASECURR ?? '').filter(Boolean));
  const [only = fallback] = named;
  return named.size > 1 ? null : only;
}
