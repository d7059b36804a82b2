import type { ErpInvoice, ErpOrder, ErpPayment } from '../../core/erp-customer';
import { daysBetween } from '../../core/plain-date';
import type { CompanySetup } from './company-setup';
import { checkedPage } from './endpoint';
import { parseDate } from './formats';
import type { Row } from './query';
import { documentMoney } from './row-values';

/** States of documents that owe nothing, whatever amount they carry. */
const NOT_POSTED = new Set(['draft', 'reversed', 'reversal']);

export const isPosted = (row: Row): boolean => !NOT_POSTED.has((row.STATE ?? '').toLowerCase());

export const toInvoice = (row: Row, setup: CompanySetup): ErpInvoice => ({
  recordKey: row.RECORDNO ?? '',
  number: row.RECORDID ?? '',
  state: row.STATE ?? '',
  date: parseDate(row.WHENCREATED ?? '', setup.format),
  due: parseDate(row.WHENDUE ?? '', setup.format),
  total: documentMoney(row, 'TOTALENTERED', setup.baseCurrency),
  open: documentMoney(row, 'TOTALDUE', setup.baseCurrency),
  url: checkedPage(row.RECORD_URL ?? ''),
});

export const toPayment = (row: Row, setup: CompanySetup): ErpPayment => ({
  recordKey: row.RECORDNO ?? '',
  number: row.RECORDID || (row.DOCNUMBER ?? ''),
  method: row.PAYMENTMETHOD ?? '',
  state: row.STATE ?? '',
  date: parseDate(row.RECEIPTDATE ?? '', setup.format),
  amount: documentMoney(row, 'TOTALENTERED', setup.baseCurrency),
  url: checkedPage(row.RECORD_URL ?? ''),
});

export const toOrder = (row: Row, setup: CompanySetup): ErpOrder => ({
  recordKey: row.RECORDNO ?? '',
  number: row.DOCNO || (row.DOCID ?? ''),
  kind: row.DOCPARID ?? '',
  state: row.STATE ?? '',
  date: parseDate(row.WHENCREATED ?? '', setup.format),
  due: parseDate(row.WHENDUE ?? '', setup.format),
  total: documentMoney(row, 'TOTAL', setup.baseCurrency),
  poNumber: row.PONUMBER ?? '',
});

/** True for documents of class Order, and for all where the classes are not known. */
export const isOrder = (row: Row, { orderKinds }: CompanySetup): boolean =>
  orderKinds === null || orderKinds.length === 0 || orderKinds.includes(row.DOCPARID ?? '');

/** Whole days from invoice to payment on average over the paid invoices; null when there are none. */
export function averageDaysToPay(rows: readonly Row[], setup: CompanySetup): number | null {
  const days = rows.flatMap((row) => {
    const from = parseDate(row.WHENCREATED ?? '', setup.format);
    const to = parseDate(row.WHENPAID ?? '', setup.format);
    return from && to ? [daysBetween(from, to)] : [];
  });
  return days.length === 0 ? null : Math.round(days.reduce((sum, each) => sum + each, 0) / days.length);
}
