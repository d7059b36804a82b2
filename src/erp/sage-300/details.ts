import type { ErpCustomerDetails, ErpCustomerRef, Notice } from '../../core/erp-customer';
import { localToday, type PlainDate } from '../../core/plain-date';
import { missing, type Part, present } from '../../core/result';
import { anyOf, equals, type ODataRow, rowsIn, textIn } from '../../transport/odata';
import { agingSettingsOf } from './connection-settings';
import { CONTACTS, SELECTION } from './contact-names';
import { keyOf } from './customer';
import { toActivity } from './details-activity';
import { agingPart, figuresOf, isOpen } from './details-figures';
import { toOrder, toSalesInvoice } from './details-orders';
import { type DetailPart, detailQueries, LIMITS } from './details-queries';
import { toAddresses, toContact, toInvoice, toPayment, toProfile, toShipTo } from './details-rows';
import { readTable, type Table } from './resource-read';
import { foundRow } from './values';
import type { WebApi } from './web-api';

/** Rows that are listed; figures are made of all. */
const LISTED = 100;
/** Contacts that are asked for by their codes. */
const MOST_CONTACTS = 30;

type Tables = Readonly<Record<DetailPart, Part<Table>>>;

/**
 * Everything for the panel: all that the number alone leads to side by side, then further pages and the contacts. Each
 * part has its own fate.
 * @throws AppError `ERP-NOT-FOUND`, or the refusal of the customer itself
 */
export async function readDetails(api: WebApi, ref: ErpCustomerRef): Promise<ErpCustomerDetails> {
  const now = api.ports.clock.now();
  const today = localToday(now);
  const queries = detailQueries(keyOf(ref), today);
  const reading = foundRow(api, ref).then(async (row) => ({ row, contacts: await readContacts(api, row) }));
  const parts = Object.keys(LIMITS) as DetailPart[];
  const [{ row, contacts }, ...tables] = await Promise.all([
    reading,
    ...parts.map((part) => inParts(readTable(api, queries[part], LIMITS[part]))),
  ]);
  const byPart = Object.fromEntries(parts.map((part, index) => [part, tables[index]])) as Tables;
  return assemble(api, row, byPart, contacts, today);
}

const inParts = <T>(promise: Promise<T>): Promise<Part<T>> => promise.then(present, missing);

function assemble(
  { ports }: WebApi,
  row: ODataRow,
  tables: Tables,
  contacts: ErpCustomerDetails['contacts'],
  today: PlainDate,
): ErpCustomerDetails {
  const currency = textIn(row, 'CurrencyCode');
  const open = mapped(tables.documents, ({ rows }) => rows.filter(isOpen));
  const aging = agingPart(open, agingSettingsOf(ports.connection), today, currency);
  const invoices = open.ok ? open.value.map((one) => toInvoice(one, currency)) : [];
  return {
    readAt: ports.clock.now(),
    profile: toProfile(row),
    figures: present(figuresOf(row, open, aging, currency)),
    aging: mapped(aging, ({ buckets }) => buckets),
    invoices: open.ok ? present(invoices.sort((a, b) => byText(a.due, b.due)).slice(0, LISTED)) : open,
    invoiceCount: open.ok ? invoices.length + unread(tables.documents) : 0,
    payments: newest(tables.receipts, (one) => toPayment(one, currency)),
    orders: newest(tables.orders, (one) => toOrder(one, currency)),
    salesInvoices: newest(tables.salesInvoices, (one) => toSalesInvoice(one, currency)),
    addresses: toAddresses(row),
    shipTo: mapped(tables.shipTo, ({ rows }) => rows.map(toShipTo)),
    contacts,
    activity: toActivity(row, currency),
    agedOn: null,
    notices: noticesOf(tables),
  };
}

const mapped = <T, U>(part: Part<T>, change: (value: T) => U): Part<U> =>
  part.ok ? present(change(part.value)) : part;

const newest = <T extends { readonly date: PlainDate | null }>(
  part: Part<Table>,
  read: (row: ODataRow) => T,
): Part<readonly T[]> =>
  mapped(part, ({ rows }) =>
    rows
      .map(read)
      .sort((a, b) => byText(b.date, a.date))
      .slice(0, LISTED),
  );

const byText = (left: string | null, right: string | null): number =>
  (left ?? '') < (right ?? '') ? -1 : (left ?? '') > (right ?? '') ? 1 : 0;

const unread = (part: Part<Table>): number => (part.ok ? part.value.total - part.value.rows.length : 0);

function noticesOf(tables: Tables): readonly Notice[] {
  const cut = unread(tables.documents);
  const read = tables.documents.ok ? tables.documents.value.rows.length : 0;
  return [
    ...(cut > 0 ? [{ labelKey: 'sage300_notice_documents_cut', params: { read: String(read) } }] : []),
    ...(tables.documents.ok ? [] : [{ labelKey: 'sage300_notice_no_documents', params: {} }]),
  ];
}

/** Contacts by the codes that the customer names; null in versions whose customers name none. */
async function readContacts(api: WebApi, customer: ODataRow): Promise<ErpCustomerDetails['contacts']> {
  if (customer[SELECTION] === undefined) return null;
  const codes = rowsIn(customer, SELECTION)
    .map((one) => textIn(one, 'ContactCode'))
    .filter(Boolean)
    .slice(0, MOST_CONTACTS);
  if (codes.length === 0) return present([]);
  const filter = anyOf(...codes.map((code) => equals('ContactCode', code)));
  return inParts(api.read(CONTACTS, { filter }).then(({ rows }) => rows.map(toContact)));
}
