import { AppError } from '../../core/app-error';
import { addMoney, type Money, negateMoney, signOf, zeroMoney } from '../../core/money';
import { missing, type Part, present } from '../../core/result';
import type { Company } from './company';
import type { CustomerKey } from './customer-key';
import { moneyOf, type Reading } from './reading';
import { openSdata, quoted, type Row } from './sdata';

/** Tables behind the parts that the web services do not give. */
const TABLES = {
  invoices: 'AR_OpenInvoice',
  payments: 'AR_TransactionPaymentHistory',
  orders: 'SO_SalesOrderHeader',
  salesInvoices: 'AR_InvoiceHistoryHeader',
  shipTo: 'SO_ShipToAddress',
  contacts: 'AR_CustomerContact',
} as const;

export type Tables = Readonly<Record<keyof typeof TABLES, Part<readonly Row[]>>>;

/** Credit memos and prepayments that are open; nothing where the open items cannot be read. */
export function unappliedOf(invoices: Part<readonly Row[]>, reading: Reading): Money {
  const open = invoices.ok ? invoices.value.map(({ Balance = '' }) => moneyOf(Balance, reading)) : [];
  const credits = open.filter((amount) => signOf(amount) < 0);
  return addMoney(zeroMoney(reading.currency), ...credits.map(negateMoney));
}

/** Everything that SData has about a customer; open items by their due date, the rest newest first; each with its own fate. */
export async function readTables({ ports }: Company, key: CustomerKey): Promise<Tables> {
  const opened = Promise.resolve().then(() => openSdata(ports));
  const read = async (table: string): Promise<Part<readonly Row[]>> => {
    try {
      const sdata = await opened;
      if (!sdata) throw new AppError('ERP-NEEDS-SDATA');
      const where = `ARDivisionNo eq ${quoted(key.division)} and CustomerNo eq ${quoted(key.number)}`;
      const rows = (await sdata.rows(table, where)).filter(isShown);
      return present(inOrder(rows, table === TABLES.invoices ? 1 : -1));
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

/** Rows come in the order of their keys. Without a date they stay so; with one, 1 puts the oldest first, -1 the newest. */
function inOrder(rows: readonly Row[], sign: 1 | -1): readonly Row[] {
  const at = (row: Row): string => DATES.map((name) => row[name] ?? '').find(Boolean) ?? '';
  return [...rows].sort((left, right) => (at(left) < at(right) ? -sign : at(left) > at(right) ? sign : 0));
}
