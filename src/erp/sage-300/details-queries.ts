import { addDays, type PlainDate } from '../../core/plain-date';
import { equals } from '../../transport/odata';
import { SHIP_TO } from './companions';
import type { ResourceQuery } from './resource-read';

/** Receipts of two years are enough to look at. */
const RECEIPT_DAYS = 730;

export const ORDERS = 'OE/OEOrders';
export const INVOICES = 'OE/OEInvoices';

/** What is read beside the customer itself, and how many rows of it at most. */
export function detailQueries(number: string, today: PlainDate) {
  const filter = equals('CustomerNumber', number);
  const query = (path: string, select: string, narrow = ''): ResourceQuery => ({
    path,
    filter,
    narrow,
    select: select.split(' '),
  });
  return {
    documents: query(
      'AR/ARPostedDocuments',
      'DocumentNumber DocumentType DocumentDate DueDate CurrencyCode CustomerCurrencyInvoiceAmount ' +
        'CustomerCurrencyAmountDue PONumber OrderNumber FullyPaid',
      equals('FullyPaid', 'No'),
    ),
    receipts: query(
      'AR/ARPostedReceipts',
      'CheckReceiptNumber ReceiptDate CustomerReceiptAmount CurrencyCode PaymentCode PaymentType ' +
        'CheckCleared DocumentNumber DepositSerialNumber DepositLineNumber',
      `ReceiptDate ge ${addDays(today, -RECEIPT_DAYS)}T00:00:00Z`,
    ),
    orders: query(
      ORDERS,
      'OrderUniquifier OrderNumber OrderType OrderCompleted OnHold OrderDate ExpectedShipDate ' +
        'PurchaseOrderNumber OrderTotal OrderSourceCurrency',
    ),
    salesInvoices: query(
      INVOICES,
      'InvoiceUniquifier InvoiceNumber InvoiceDate InvoiceDueDate InvoiceTotal InvoiceSourceCurrency ' +
        'OrderNumber PurchaseOrderNumber',
    ),
    shipTo: query(
      SHIP_TO,
      'ShipToLocationKey Description AddressLine1 AddressLine2 AddressLine3 AddressLine4 City StateProvince ' +
        'ZipPostalCode Country PhoneNumber Email Status',
    ),
  } as const;
}

export type DetailPart = keyof ReturnType<typeof detailQueries>;

/** Rows at most. Figures are made of all documents that are read, so that there may be many. */
export const LIMITS: Readonly<Record<DetailPart, number>> = {
  documents: 2000,
  receipts: 500,
  orders: 300,
  salesInvoices: 300,
  shipTo: 200,
};
