import type {
  ErpAddress,
  ErpContact,
  ErpInvoice,
  ErpOrder,
  ErpPayment,
  ErpSalesInvoice,
} from '../../core/erp-customer';
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

type Words = Readonly<Record<string, string>>;

/** Sage 100's letters. Others are shown as they are. */
const INVOICE_TYPES: Words = {
  IN: 'Invoice',
  CM: 'Credit memo',
  DM: 'Debit memo',
  PP: 'Prepayment',
  FC: 'Finance charge',
};
const ORDER_TYPES: Words = { S: 'Standard', Q: 'Quote', B: 'Back order', M: 'Master', R: 'Repeating' };
export const ORDER_STATES: Words = { N: 'New', O: 'Open', C: 'Complete', H: 'Hold' };

export function toInvoice(row: Row, reading: Reading): ErpInvoice {
  const of = columnsOf(row);
  return {
    recordKey: `${of('InvoiceNo')}-${of('InvoiceType')}`,
    number: of('InvoiceNo'),
    state: INVOICE_TYPES[of('InvoiceType')] ?? of('InvoiceType'),
    date: dateOf(of('InvoiceDate'), reading),
    due: dateOf(of('InvoiceDueDate'), reading),
    total: sumOf(of, DOCUMENT_TOTAL.slice(0, -1), reading),
    open: moneyOf(of('Balance'), reading),
    url: '',
  };
}

export function toPayment(row: Row, reading: Reading): ErpPayment {
  const of = columnsOf(row);
  const date = dateOf(of('PaymentDate'), reading) ?? dateOf(of('TransactionDate'), reading);
  return {
    recordKey: [of('InvoiceNo'), date ?? '', of('SequenceNo')].join('|'),
    number: of('CheckNo') || of('InvoiceNo'),
    method: of('PaymentType'),
    state: '',
    date,
    amount: absolute(moneyOf(of('TransactionAmt'), reading)),
    url: '',
  };
}

/** Payments lower what is owed, and some versions write them so. */
const absolute = (money: Money): Money => (money.amount.startsWith('-') ? negateMoney(money) : money);

export function toOrder(row: Row, reading: Reading): ErpOrder {
  const of = columnsOf(row);
  return {
    recordKey: of('SalesOrderNo'),
    number: of('SalesOrderNo'),
    kind: ORDER_TYPES[of('OrderType')] ?? of('OrderType'),
    state: ORDER_STATES[of('OrderStatus')] ?? of('OrderStatus'),
    date: dateOf(of('OrderDate'), reading),
    due: dateOf(of('ShipExpireDate'), reading),
    total: sumOf(of, DOCUMENT_TOTAL, reading),
    poNumber: of('CustomerPONo'),
  };
}

export function toSalesInvoice(row: Row, reading: Reading): ErpSalesInvoice {
  const of = columnsOf(row);
  return {
    recordKey: `${of('InvoiceNo')}-${of('HeaderSeqNo')}`,
    number: of('InvoiceNo'),
    date: dateOf(of('InvoiceDate'), reading),
    due: dateOf(of('InvoiceDueDate'), reading),
    total: sumOf(of, DOCUMENT_TOTAL, reading),
    orderNumber: of('SalesOrderNo'),
    poNumber: of('CustomerPONo'),
    hasLines: true,
  };
}

/** `prefix` stands before the columns of a ship-to address. */
export function toAddress(of: Columns, role: ErpAddress['role'], prefix = ''): ErpAddress {
  const at = (name: string): string => of(`${prefix}${name}`);
  const ship = prefix !== '';
  const line = (number: number): string =>
    at(`${ship ? 'Address' : 'AddressLine'}${number}`) || of(`AddressLine${number}`);
  const place = [at('City'), at('State'), at('ZipCode')].filter(Boolean).join(' ');
  return {
    code: of('ShipToCode'),
    role,
    name: ship ? at('Name') : of('CustomerName'),
    lines: [line(1), line(2), line(3), place, at('CountryCode')].filter(Boolean),
    phone: of('TelephoneNo'),
    email: of('EmailAddress'),
  };
}

export const toContact = (of: Columns, primaryCode: string): ErpContact => ({
  code: of('ContactCode'),
  name: of('ContactName'),
  title: of('ContactTitle'),
  phone: of('TelephoneNo1') || of('TelephoneNo2'),
  email: of('EmailAddress'),
  primary: of('ContactCode') !== '' && of('ContactCode') === primaryCode,
});
