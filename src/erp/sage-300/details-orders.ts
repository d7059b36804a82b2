import type { ErpOrder, ErpSalesInvoice } from '../../core/erp-customer';
import { type ODataRow, textIn } from '../../transport/odata';
import { isYes } from './customer';
import { dateIn, moneyIn, wordsIn } from './row-values';

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
function orderState(row: ODataRow): string {
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
const INVOICE_TOTALS = ['InvoiceTotal', 'InvoiceInclTaxTotal', 'InvoiceTotalWithTax', 'TotalAmount'];
