import type {
  ErpActivity,
  ErpAddress,
  ErpContact,
  ErpInvoice,
  ErpOrder,
  ErpPayment,
  ErpProfile,
  ErpSalesInvoice,
} from '../../core/erp-customer';
import { signOf } from '../../core/money';
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

export const toOrder = (row: ODataRow, currency: string): ErpOrder => ({
  recordKey: textIn(row, 'OrderUniquifier'),
  number: textIn(row, 'OrderNumber'),
  kind: wordsIn(row, 'OrderType'),
  state: orderState(row),
  date: dateIn(row, 'OrderDate'),
  due: dateIn(row, 'ExpectedShipDate'),
  total: moneyIn(row, textIn(row, 'OrderSourceCurrency') || currency, 'OrderTotal', 'OrderInclTaxTotal'),
  poNumber: textIn(row, 'PurchaseOrderNumber'),
});

/** The ERP's own word without what it says about day-end processing. */
export function orderState(row: ODataRow): string {
  const completed = textIn(row, 'OrderCompleted');
  const word = /^(?:Incomplete|[12]$)/.test(completed)
    ? 'Incomplete'
    : /^(?:Complete|[345]$)/.test(completed)
      ? 'Complete'
      : completed;
  return isYes(row, 'OnHold') ? ['On Hold', word].filter(Boolean).join(', ') : word;
}

export const toSalesInvoice = (row: ODataRow, currency: string): ErpSalesInvoice => ({
  recordKey: textIn(row, 'InvoiceUniquifier'),
  number: textIn(row, 'InvoiceNumber'),
  date: dateIn(row, 'InvoiceDate'),
  due: dateIn(row, 'InvoiceDueDate', 'DueDate'),
  total: moneyIn(row, textIn(row, 'InvoiceSourceCurrency', 'CurrencyCode') || currency, ...INVOICE_TOTALS),
  orderNumber: textIn(row, 'OrderNumber'),
  poNumber: textIn(row, 'PurchaseOrderNumber', 'PONumber'),
  hasLines: true,
});

/** The names of O/E invoices are not published; these are after those of orders. */
export const INVOICE_TOTALS = ['InvoiceTotal', 'InvoiceInclTaxTotal', 'InvoiceTotalWithTax', 'TotalAmount'];

/** Name of the date and of the amount, by what last happened. */
const ACTIVITIES = [
  ['invoice', 'LastInvoiceAmountCustomerCurrency', 'DateOfLastInvoice'],
  ['receipt', 'LastReceiptCustomerCurrency', 'DateOfLastReceipt'],
  ['statement', 'LastStatementTotalCustomerCurrency', 'DateOfLastStatement'],
  ['creditNote', 'LastCreditNoteAmountCustomerCurrency', 'DateOfLastCreditNote'],
  ['debitNote', 'LastDebitNoteAmountCustomerCurrency', 'DateOfLastDebitNote'],
  ['adjustment', 'LastAdjustmentAmountCustomerCurrency', 'DateOfLastAdjustment'],
  ['writeOff', 'LastWriteOffAmountCustomerCurrency', 'DateOfLastWriteOff'],
  ['returnedCheck', 'LastReturnedCheckAmountCustomerCurr', 'DateOfLastReturnedCheck'],
  ['interest', 'LastInterestChargeCustomerCurrency', 'DateOfLastInterestCharge'],
  ['refund', 'LastRefundAmountCustomerCurrency', 'DateOfLastRefund'],
  ['largestInvoice', 'LargestInvoiceCustomerCurrency', 'DateOfLargestInvoice'],
  ['highestBalance', 'HighestBalanceCustomerCurrency', 'DateOfHighestBalance'],
] as const;

export const toActivity = (row: ODataRow, currency: string): readonly ErpActivity[] =>
  ACTIVITIES.flatMap(([name, amount, day]) => {
    const date = dateIn(row, day);
    const money = moneyIn(row, currency, amount);
    if (date === null) return [];
    return [{ labelKey: `sage300_activity_${name}`, date, amount: signOf(money) === 0 ? null : money }];
  });
