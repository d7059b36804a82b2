import { addMoney, type Money, negateMoney, parseMoney, zeroMoney } from '../../core/money';
import { type PlainDate, parsePlainDate } from '../../core/plain-date';
import type { Row } from './sdata';

/** How the columns of one company are read. */
export interface Reading {
  readonly currency: string;
  /** The day that stands for *no date*, or ''. */
  readonly nullDate: string;
}

/** Columns of a row of SData and members of a record of the service, which have the same names. */
export type Columns = (name: string) => string;

export const columnsOf =
  (row: Row): Columns =>
  (name) =>
    row[name] ?? '';

export const moneyOf = (text: string, { currency }: Reading): Money =>
  parseMoney(text, currency) ?? zeroMoney(currency);

/** Null for the service's own *no date* and for those of the databases below it. The zone is never converted. */
export function dateOf(text: string, { nullDate }: Reading): PlainDate | null {
  const day = text.replace(/^(\d{4})(\d\d)(\d\d)/, '$1-$2-$3').slice(0, 10);
  return /^(?:0001|1753|1899)/.test(day) || day === nullDate.slice(0, 10) ? null : parsePlainDate(day);
}

/** Parts of an amount added up; those with a minus in front are taken off. */
export function sumOf(of: Columns, names: readonly string[], reading: Reading): Money {
  const parts = names.map((name) => {
    const money = moneyOf(of(name.replace('-', '')), reading);
    return name.startsWith('-') ? negateMoney(money) : money;
  });
  return addMoney(zeroMoney(reading.currency), ...parts);
}

/** Parts of a document's total; the history of invoices has names of its own for two of them. */
export const DOCUMENT_TOTAL = [
  'TaxableAmt',
  'NonTaxableAmt',
  'TaxableSalesAmt',
  'NonTaxableSalesAmt',
  'FreightAmt',
  'SalesTaxAmt',
  '-DiscountAmt',
] as const;
