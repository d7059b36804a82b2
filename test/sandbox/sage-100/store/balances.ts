import { daysBetween } from '../../calendar';
import { fromUnits, toUnits } from '../../decimal';
import type { CompanyData } from './company-data';
import type { LedgerInvoice, Payment } from './ledger';
import { type Row, value } from './row';

const BUCKET_DAYS = 30;
const OLDEST_BUCKET = 4;
const CLOSED_ORDERS = 'C';

export function balanceOf(invoice: LedgerInvoice): string {
  const paid = invoice.payments.reduce((sum, one) => sum + toUnits(one.amount), 0);
  return fromUnits(toUnits(invoice.amount) - paid);
}

export const DERIVED_COLUMNS = [
  'CurrentBalance',
  'AgingCategory1',
  'AgingCategory2',
  'AgingCategory3',
  'AgingCategory4',
  'OpenOrderAmt',
  'DateLastPayment',
  'LastPaymentAmt',
  'HighestStmntBalance',
] as const;

/** Amounts and dates that the product derives from invoices, payments and orders. Buckets are as of the last aging. */
export function derivedColumns(customer: Row, data: CompanyData): Row {
  const division = value(customer, 'ARDivisionNo');
  const number = value(customer, 'CustomerNo');
  const invoices = data.ledger.invoicesOf(division, number).filter((one) => !one.purged);
  const [current = 0, ...aged] = buckets(invoices, value(customer, 'DateLastAging'));
  const last = latestPayment(data.ledger.invoicesOf(division, number));
  const total = current + aged.reduce((sum, one) => sum + one, 0);
  return {
    CurrentBalance: money(current),
    ...Object.fromEntries(aged.map((units, at) => [`AgingCategory${at + 1}`, money(units)])),
    OpenOrderAmt: money(openOrders(division, number, data)),
    DateLastPayment: last?.date ?? '',
    LastPaymentAmt: money(toUnits(last?.amount ?? '0')),
    HighestStmntBalance: money(Math.max(total, 0)),
  };
}

/** Ten-thousandths of the current bucket and the four past due; whatever is younger than the last aging is current. */
function buckets(invoices: readonly LedgerInvoice[], agedOn: string): number[] {
  const sums = [0, 0, 0, 0, 0];
  for (const invoice of invoices) {
    const overdue = agedOn === '' ? 0 : daysBetween(invoice.dueDate, agedOn);
    const at = overdue <= 0 ? 0 : Math.min(Math.ceil(overdue / BUCKET_DAYS), OLDEST_BUCKET);
    sums[at] = (sums[at] ?? 0) + toUnits(balanceOf(invoice));
  }
  return sums;
}

function latestPayment(invoices: readonly LedgerInvoice[]): Payment | undefined {
  const payments = invoices.flatMap((one) => one.payments);
  return payments.sort((one, other) => (one.date < other.date ? 1 : -1))[0];
}

function openOrders(division: string, number: string, data: CompanyData): number {
  return data.orders
    .written()
    .filter((one) => one.ARDivisionNo === division && one.CustomerNo === number)
    .filter((one) => one.OrderType !== 'Q' && one.OrderStatus !== CLOSED_ORDERS)
    .reduce((sum, one) => sum + toUnits(value(one, 'TaxableAmt')) + toUnits(value(one, 'NonTaxableAmt')), 0);
}

/** Two decimals, as the product keeps amounts. */
export function money(units: number): string {
  return (units / 10_000).toFixed(2);
}
