import { AppError } from '../../core/app-error';
import type {
  DocumentKind,
  DocumentRef,
  ErpCustomerRef,
  ErpDocument,
  ErpDocumentLine,
} from '../../core/erp-customer';
import { normaliseDecimal } from '../../core/money';
import { childOf, element, textOf } from '../../transport/xml-element';
import { type Company, contractInformation } from './company';
import { currencyOf } from './connection';
import { formatKey, zeroFilled } from './customer-key';
import { ORDER_STATES, toSalesInvoice } from './details-rows';
import { type Columns, columnsOf, DOCUMENT_TOTAL, dateOf, moneyOf, type Reading, sumOf } from './reading';
import { keyIn } from './record';
import { openSdata, quoted } from './sdata';
import { keyOfLink, recordOf } from './update';

const LONGEST_NUMBER = 7;

/**
 * One order of the customer by its number, or with SData an invoice of the history.
 * @throws AppError `ERP-NOT-FOUND` for one that is not this customer's, `ERP-NEEDS-SDATA`
 */
export async function readDocument(
  company: Company,
  ref: ErpCustomerRef,
  kind: DocumentKind,
  { number, recordKey }: DocumentRef,
): Promise<ErpDocument> {
  if (kind === 'invoice') return readInvoice(company, ref, { number, recordKey });
  const wanted = zeroFilled(number || recordKey, LONGEST_NUMBER);
  const [key, order, { nullDate }] = await Promise.all([
    keyOfLink(ref, () => recordOf(company, ref)),
    company.read('GetSalesOrder', [element('salesOrderNo', wanted)]),
    contractInformation(company).catch(() => ({ nullDate: '' })),
  ]);
  const of = (name: string): string => textOf(order, name);
  if (formatKey(keyIn(of)) !== formatKey(key))
    throw new AppError('ERP-NOT-FOUND', { params: { number: wanted } });
  const reading: Reading = { currency: currencyOf(company.ports.connection), nullDate };
  return {
    kind,
    number: of('SalesOrderNo'),
    date: dateOf(of('OrderDate'), reading),
    state: ORDER_STATES[of('OrderStatus')] ?? of('OrderStatus'),
    poNumber: of('CustomerPONo'),
    total: sumOf(of, DOCUMENT_TOTAL, reading),
    lines: (childOf(order, 'Lines')?.children ?? []).map((line) =>
      toLine((name) => textOf(line, name), reading),
    ),
  };
}

/** A number may stand for several: what was credited or adjusted later has the number of its invoice. */
async function readInvoice(
  company: Company,
  ref: ErpCustomerRef,
  { number, recordKey }: DocumentRef,
): Promise<ErpDocument> {
  const { ports } = company;
  const sdata = openSdata(ports);
  if (!sdata) throw new AppError('ERP-NEEDS-SDATA');
  const wanted = zeroFilled(number || recordKey, LONGEST_NUMBER);
  const where = `InvoiceNo eq ${quoted(wanted)}`;
  const [key, headers, lines] = await Promise.all([
    keyOfLink(ref, () => recordOf(company, ref)),
    sdata.rows('AR_InvoiceHistoryHeader', where),
    sdata.rows('AR_InvoiceHistoryDetail', where),
  ]);
  const reading: Reading = { currency: currencyOf(ports.connection), nullDate: '' };
  const ours = headers.filter((row) => formatKey(keyIn(columnsOf(row))) === formatKey(key));
  const header = ours.find((row) => toSalesInvoice(row, reading).recordKey === recordKey) ?? ours[0];
  if (!header) throw new AppError('ERP-NOT-FOUND', { params: { number: wanted } });
  const { date, total, poNumber } = toSalesInvoice(header, reading);
  const own = lines.filter(({ HeaderSeqNo }) => HeaderSeqNo === header.HeaderSeqNo);
  const shown = own.map((row) => toLine(columnsOf(row), reading));
  return { kind: 'invoice', number: wanted, date, state: '', poNumber, total, lines: shown };
}

function toLine(column: Columns, reading: Reading): ErpDocumentLine {
  const of = (...names: readonly string[]): string => names.map(column).find(Boolean) ?? '';
  const money = (text: string) => (text === '' ? null : moneyOf(text, reading));
  const quantity = of('QuantityOrdered', 'QuantityShipped');
  return {
    item: of('ItemCode'),
    description: of('ItemCodeDesc', 'CommentText'),
    quantity: normaliseDecimal(quantity) ?? quantity,
    unitPrice: money(of('UnitPrice')),
    amount: money(of('ExtensionAmt', 'ExtendedAmount')),
  };
}
