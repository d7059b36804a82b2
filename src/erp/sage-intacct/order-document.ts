import { AppError } from '../../core/app-error';
import type {
  DocumentKind,
  DocumentRef,
  ErpCustomerRef,
  ErpDocument,
  ErpDocumentLine,
} from '../../core/erp-customer';
import { type Money, normaliseDecimal, parseMoney } from '../../core/money';
import { element, type XmlElement } from '../../transport/xml-element';
import { askCompany, askWithSetup, type Company } from './company';
import type { CompanySetup } from './company-setup';
import { readCustomer } from './details';
import { isOrder, toOrder } from './details-documents';
import { all, namedData, type Row, readRows, where } from './query';

/**
 * One order with its lines (Intacct XML gateway, `read` of SODOCUMENT: SODOCUMENTENTRIES nested in the record).
 * @throws AppError `ERP-NOT-FOUND`, `ERP-NOT-OFFERED` for other kinds: invoices are documents of receivables here
 */
export async function readDocument(
  company: Company,
  ref: ErpCustomerRef,
  kind: DocumentKind,
  key: DocumentRef,
): Promise<ErpDocument> {
  if (kind !== 'order') throw new AppError('ERP-NOT-OFFERED');
  const customer = ref.number || ((await readCustomer(company, ref))?.number ?? '');
  const recordKey = key.recordKey || (await recordOf(company, customer, key.number));
  const { setup, results } = await askWithSetup(company, [{ call: readCall(recordKey) }]);
  const [result] = results;
  if (!result?.ok) throw result?.error ?? notFound(key);
  const [row] = readRows(result.data).rows;
  if (!row || customer === '' || row.CUSTVENDID !== customer || !isOrder(row, setup)) throw notFound(key);
  return toDocument(row, linesOf(result.data), setup);
}

const readCall = (recordKey: string): XmlElement =>
  element('read', [element('object', 'SODOCUMENT'), element('keys', recordKey), element('fields', '*')]);

/** Numbers are unique per definition only, so the customer is part of the question. */
async function recordOf(company: Company, customer: string, number: string): Promise<string> {
  const filter = all(where('CUSTVENDID', 'equalto', customer), where('DOCNO', 'equalto', number));
  const query = { object: 'SODOCUMENT', fields: ['RECORDNO', 'DOCNO'], filter, pageSize: 1 };
  const [result] = await askCompany(company, [{ query }]);
  if (result && !result.ok) throw result.error;
  const [row] = readRows(result?.data ?? null).rows;
  if (!row?.RECORDNO) throw notFound({ recordKey: '', number });
  return row.RECORDNO;
}

function linesOf(data: XmlElement | null): readonly Row[] {
  const record = data?.children[0] ?? null;
  return readRows(namedData(record, 'SODOCUMENTENTRIES')).rows;
}

function toDocument(row: Row, lines: readonly Row[], setup: CompanySetup): ErpDocument {
  const { number, date, state, poNumber, total } = toOrder(row, setup);
  return {
    kind: 'order',
    number,
    date,
    state,
    poNumber,
    total,
    lines: lines.map((line) => toLine(line, total.currency)),
  };
}

/** Quantities and prices stand there as entered (`UI…`, `TRX_…`) and in base units; which of them varies. */
function toLine(line: Row, currency: string): ErpDocumentLine {
  const quantity = line.UIQTY || (line.QUANTITY ?? '');
  return {
    // `item--its name` in some companies.
    item: (line.ITEMID ?? '').split('--', 1)[0] ?? '',
    description: line.ITEMDESC || line.ITEMNAME || (line.MEMO ?? ''),
    quantity: normaliseDecimal(quantity) ?? quantity,
    unitPrice: moneyIn(line, ['TRX_PRICE', 'UIPRICE', 'PRICE'], currency),
    amount: moneyIn(line, ['TRX_VALUE', 'UIVALUE', 'VALUE', 'TOTAL'], currency),
  };
}

function moneyIn(line: Row, fields: readonly string[], currency: string): Money | null {
  const written = fields.map((field) => line[field] ?? '').find(Boolean);
  return parseMoney(written ?? '', currency);
}

const notFound = (key: DocumentRef): AppError =>
  new AppError('ERP-NOT-FOUND', { params: { number: key.number || key.recordKey } });
