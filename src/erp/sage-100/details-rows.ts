import type {
  ErpAddress,
  ErpContact,
  ErpInvoice,
  ErpOrder,
  ErpPayment,
  ErpSalesInvoice,
} from '../../core/erp-customer';
import { type Money, negateMoney } from '../../core/money';
import { type Columns, columnsOf, DOCUMENT_TOTAL, dateOf, moneyOf, type Reading, sumOf } from './reading';
import type { Row } from './sdata';

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
