import { AppError } from '../../core/app-error';
import type { ErpContact, ErpCustomerDetails, ErpCustomerRef, ErpInvoice } from '../../core/erp-customer';
import { addMoney, type Money, negateMoney, signOf, zeroMoney } from '../../core/money';
import { missing, type Part, present } from '../../core/result';
import { element, textOf, type XmlElement } from '../../transport/xml-element';
import { type Company, contractInformation, keyParameters } from './company';
import { agingPeriodsOf, currencyOf } from './connection';
import type { CustomerKey } from './customer-key';
import { activityOf, agingOf, figuresOf, toProfile } from './details-customer';
import {
  type Columns,
  columnsOf,
  dateOf,
  type Reading,
  toAddress,
  toContact,
  toInvoice,
  toOrder,
  toPayment,
  toSalesInvoice,
} from './details-rows';
import { openSdata, quoted, type Row } from './sdata';
import { keysOf, recordOf } from './update';

/** Rows that are listed of one table. */
const LISTED = 100;

/** Tables behind the parts that the web services do not give. */
const TABLES = {
  invoices: 'AR_OpenInvoice',
  payments: 'AR_TransactionPaymentHistory',
  orders: 'SO_SalesOrderHeader',
  salesInvoices: 'AR_InvoiceHistoryHeader',
  shipTo: 'SO_ShipToAddress',
  contacts: 'AR_CustomerContact',
} as const;

type Tables = Readonly<Record<keyof typeof TABLES, Part<readonly Row[]>>>;

/**
 * The customer's record and, with SData, all tables about it at the same time; each part has its own fate. Without SData
 * the primary contact is one more call.
 * @throws AppError `ERP-NOT-FOUND`, or the refusal of the customer itself
 */
export async function readDetails(company: Company, ref: ErpCustomerRef): Promise<ErpCustomerDetails> {
  const { ports } = company;
  const information = contractInformation(company).catch(() => ({ nullDate: '' }));
  const [key] = keysOf(ref);
  const [record, { nullDate }, tables] = await Promise.all([
    recordOf(company, ref),
    information,
    readTables(company, key),
  ]);
  const of: Columns = (name) => textOf(record, name);
  const reading: Reading = { currency: currencyOf(ports.connection), nullDate };
  const list = <T>(
    name: keyof typeof TABLES,
    read: (row: Row, reading: Reading) => T,
  ): Part<readonly T[]> => {
    const rows = tables[name];
    return rows.ok ? present(rows.value.map((row) => read(row, reading))) : rows;
  };
  const invoices = list('invoices', toInvoice);
  return {
    readAt: ports.clock.now(),
    profile: toProfile(of, reading),
    figures: present({ ...figuresOf(of, reading), unapplied: unappliedOf(invoices, reading) }),
    aging: present(agingOf(of, agingPeriodsOf(ports.connection), reading)),
    invoices,
    invoiceCount: invoices.ok ? invoices.value.length : 0,
    payments: list('payments', toPayment),
    orders: list('orders', toOrder),
    salesInvoices: list('salesInvoices', toSalesInvoice),
    addresses: [toAddress(of, 'bill-to')],
    shipTo: list('shipTo', (row) => toAddress(columnsOf(row), 'ship-to', 'ShipTo')),
    contacts: await contactsOf(company, tables.contacts, record),
    activity: activityOf(of, reading),
    agedOn: dateOf(of('DateLastAging'), reading),
    notices: [],
  };
}

/** Credit memos and prepayments that are open; nothing where the open items cannot be read. */
function unappliedOf(invoices: Part<readonly ErpInvoice[]>, { currency }: Reading): Money {
  const credits = invoices.ok ? invoices.value.filter(({ open }) => signOf(open) < 0) : [];
  return addMoney(zeroMoney(currency), ...credits.map(({ open }) => negateMoney(open)));
}

async function readTables({ ports }: Company, key: CustomerKey | undefined): Promise<Tables> {
  const read = async (table: string): Promise<Part<readonly Row[]>> => {
    try {
      const sdata = openSdata(ports);
      if (!sdata || !key) throw new AppError('ERP-NEEDS-SDATA');
      const where = `ARDivisionNo eq ${quoted(key.division)} and CustomerNo eq ${quoted(key.number)}`;
      return present(newestFirst((await sdata.rows(table, where)).filter(isShown)).slice(0, LISTED));
    } catch (error) {
      return missing(error);
    }
  };
  const parts = Object.entries(TABLES).map(async ([name, table]) => [name, await read(table)] as const);
  return Object.fromEntries(await Promise.all(parts)) as Tables;
}

/** Invoices that owe nothing any more are not open; of the transactions only payments are listed. */
const isShown = ({ Balance, TransactionType = '', PaymentDate }: Row): boolean =>
  (Balance === undefined || Number(Balance) !== 0) &&
  (PaymentDate === undefined || TransactionType === '' || /^P/i.test(TransactionType));

const DATES = ['InvoiceDueDate', 'PaymentDate', 'OrderDate', 'InvoiceDate', 'TransactionDate'] as const;

/** Rows come in the order of their keys. Without a date they stay so. */
function newestFirst(rows: readonly Row[]): readonly Row[] {
  const at = (row: Row): string => DATES.map((name) => row[name] ?? '').find(Boolean) ?? '';
  return [...rows].sort((left, right) => (at(left) < at(right) ? 1 : at(left) > at(right) ? -1 : 0));
}

/** The web services give a contact by its code only, and the customer names the primary one. */
async function contactsOf(
  company: Company,
  rows: Part<readonly Row[]>,
  record: XmlElement,
): Promise<Part<readonly ErpContact[]>> {
  const code = textOf(record, 'ContactCode');
  if (rows.ok) return present(rows.value.map((row) => toContact(columnsOf(row), code)));
  if (rows.error.code !== 'ERP-NEEDS-SDATA') return rows;
  if (code === '') return present([]);
  try {
    const key = { division: textOf(record, 'ARDivisionNo'), number: textOf(record, 'CustomerNo') };
    const contact = await company.read('GetCustomerContact', [
      ...keyParameters(key),
      element('contactCode', code),
    ]);
    return present([toContact((name) => textOf(contact, name), code)]);
  } catch (error) {
    return missing(error);
  }
}
