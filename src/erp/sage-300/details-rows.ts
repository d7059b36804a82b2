import type { ErpAddress, ErpContact, ErpInvoice, ErpPayment, ErpProfile } from '../../core/erp-customer';
import { type ODataRow, textIn } from '../../transport/odata';
import { type ContactPart, namesOf } from './contact-names';
import { isYes, toSummary } from './customer';
import { amountDue } from './details-figures';
import { dateIn, moneyIn, wordsIn } from './row-values';

export const toProfile = (row: ODataRow): ErpProfile => ({
  ...toSummary(row),
  terms: textIn(row, 'Terms'),
  customerType: textIn(row, 'GroupCode'),
  salesRep: textIn(row, 'Salesperson1'),
  territory: textIn(row, 'TerritoryCode'),
  taxGroup: textIn(row, 'TaxGroup'),
  currency: textIn(row, 'CurrencyCode'),
  onHold: isYes(row, 'OnHold'),
  parent: textIn(row, 'NationalAccount'),
  comments: '',
  modifiedAt: dateIn(row, 'DateLastMaintained') ?? '',
  url: '',
});

/** Where the invoices go, and the customer's contact. */
export function toAddresses(row: ODataRow): readonly ErpAddress[] {
  const contact: ErpAddress = {
    code: '',
    role: 'primary',
    name: textIn(row, 'ContactName'),
    lines: [],
    phone: textIn(row, 'ContactsPhone'),
    email: textIn(row, 'ContactsEmail'),
  };
  return [toAddress(row, 'bill-to', '', textIn(row, 'CustomerName')), contact].filter(
    ({ name, phone, email, lines }) => [name, phone, email, ...lines].some(Boolean),
  );
}

export const toShipTo = (row: ODataRow): ErpAddress =>
  toAddress(row, 'ship-to', textIn(row, 'ShipToLocationKey'), textIn(row, 'Description'));

function toAddress(row: ODataRow, role: ErpAddress['role'], code: string, name: string): ErpAddress {
  const of = (property: string): string => textIn(row, property);
  const lines = [1, 2, 3, 4].map((line) => of(`AddressLine${line}`));
  const place = [of('City'), of('StateProvince'), of('ZipPostalCode')].filter(Boolean).join(' ');
  return {
    code,
    role,
    name,
    lines: [...lines, place, of('Country')].filter(Boolean),
    phone: of('PhoneNumber'),
    email: of('Email'),
  };
}

export function toContact(row: ODataRow): ErpContact {
  const of = (part: ContactPart): string => textIn(row, ...namesOf(part));
  return {
    code: of('code'),
    name: [of('FirstName'), of('LastName')].filter(Boolean).join(' '),
    title: of('JobTitle'),
    phone: of('PhoneNumber') || of('MobileNumber'),
    email: of('Email'),
    primary: false,
  };
}

export const toInvoice = (row: ODataRow, currency: string): ErpInvoice => ({
  recordKey: textIn(row, 'DocumentNumber'),
  number: textIn(row, 'DocumentNumber'),
  state: wordsIn(row, 'DocumentType'),
  date: dateIn(row, 'DocumentDate'),
  due: dateIn(row, 'DueDate'),
  total: moneyIn(row, textIn(row, 'CurrencyCode') || currency, 'CustomerCurrencyInvoiceAmount'),
  open: amountDue(row, textIn(row, 'CurrencyCode') || currency),
  url: '',
});

export const toPayment = (row: ODataRow, currency: string): ErpPayment => ({
  recordKey: [
    textIn(row, 'CheckReceiptNumber'),
    textIn(row, 'DepositSerialNumber'),
    textIn(row, 'DepositLineNumber'),
  ].join('|'),
  number: textIn(row, 'CheckReceiptNumber') || textIn(row, 'DocumentNumber'),
  method: textIn(row, 'PaymentCode') || wordsIn(row, 'PaymentType'),
  state: wordsIn(row, 'CheckCleared'),
  date: dateIn(row, 'ReceiptDate'),
  // The amount is in the customer's currency; the receipt's own currency is that of its bank.
  amount: moneyIn(row, currency, 'CustomerReceiptAmount'),
  url: '',
});
