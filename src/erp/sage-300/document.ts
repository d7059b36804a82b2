import { AppError } from '../../core/app-error';
import type {
  DocumentKind,
  DocumentRef,
  ErpCustomerRef,
  ErpDocument,
  ErpDocumentLine,
} from '../../core/erp-customer';
import { normaliseDecimal } from '../../core/money';
import { allOf, equals, type ODataRow, rowsIn, textIn } from '../../transport/odata';
import { keyOf } from './customer';
import { toOrder, toSalesInvoice } from './details-orders';
import { INVOICES, ORDERS } from './details-queries';
import { moneyOrNull } from './row-values';
import type { WebApi } from './web-api';

const KINDS = {
  order: { path: ORDERS, word: 'Order' },
  invoice: { path: INVOICES, word: 'Invoice' },
} as const;

/** One order or O/E invoice with its lines, which come with it. @throws AppError `ERP-NOT-FOUND` */
export async function readDocument(
  api: WebApi,
  ref: ErpCustomerRef,
  kind: DocumentKind,
  { recordKey, number }: DocumentRef,
): Promise<ErpDocument> {
  const { path, word } = KINDS[kind];
  const which =
    number === '' ? `${word}Uniquifier eq ${wholeNumber(recordKey)}` : equals(`${word}Number`, number);
  const { rows } = await api.read(path, {
    filter: allOf(equals('CustomerNumber', keyOf(ref)), which),
    top: 1,
  });
  const [row] = rows;
  if (!row) throw new AppError('ERP-NOT-FOUND', { params: { number: number || recordKey } });
  const currency = textIn(row, `${word}SourceCurrency`, 'CurrencyCode');
  const head = kind === 'order' ? toOrder(row, currency) : toSalesInvoice(row, currency);
  return {
    kind,
    number: head.number,
    date: head.date,
    state: 'state' in head ? head.state : '',
    poNumber: head.poNumber,
    total: head.total,
    lines: rowsIn(row, `${word}Details`).map((line) => toLine(line, word, currency)),
  };
}

/** Nothing but digits may stand in a filter without quotes. */
const wholeNumber = (text: string): string => text.replaceAll(/\D/g, '') || '0';

function toLine(line: ODataRow, word: string, currency: string): ErpDocumentLine {
  return {
    item: textIn(line, 'Item') || textIn(line, 'MiscellaneousChargesCode'),
    description: textIn(line, 'Description'),
    quantity:
      normaliseDecimal(textIn(line, word === 'Order' ? 'QuantityOrdered' : 'QuantityShipped', 'Quantity')) ??
      '',
    unitPrice: moneyOrNull(line, currency, `${word}UnitPrice`, 'UnitPrice', 'PricingUnitPrice'),
    amount: moneyOrNull(line, currency, 'ExtendedAmount', `Extended${word}Amount`),
  };
}
