import { addDays } from '../../calendar';
import { dateValue } from '../dates';
import { detailRows, type Row } from '../schema/property';
import type { Company } from '../store/company';
import { sumOf, times } from '../store/money';
import { type LedgerCustomer, ledgerCustomer } from './ledger-customer';
import { documents, invoices, orders, receipts, refunds } from './ledger-entries';
import { invoiceRow, orderRow } from './order-rows';
import { documentRow, receiptRow } from './receivable-rows';
import type { SeedPlan } from './seed-plan';

/** Documents, receipts, orders and invoices of the named customers, dated relative to today. */
export function seedLedger(company: Company, plan: SeedPlan): void {
  const ledger = { profile: company.profile, plan };
  const customer = (number: string): LedgerCustomer =>
    ledgerCustomer(company.lookUp('ARCustomers', number) ?? {});
  const put = (resource: string, row: Row): void => company.table(resource).put(row);
  for (const one of documents) put('ARPostedDocuments', documentRow(one, customer(one.customer), ledger));
  for (const [index, one] of receipts.entries())
    put('ARPostedReceipts', receiptRow(one, customer(one.customer), index + 1, ledger));
  for (const one of orders) put('OEOrders', orderRow(one, customer(one.customer), ledger));
  for (const one of invoices) {
    const due = documents.find((document) => document.number === one.number)?.due ?? 0;
    put('OEInvoices', invoiceRow(one, customer(one.customer), due, ledger));
  }
  for (const one of refunds) put('ARPayments', refundRow(one, plan, customer(one.customer)));
  for (const row of salesHistory(company)) put('OESalesHistory', row);
  ageCustomers(company, plan);
}

function refundRow(one: (typeof refunds)[number], plan: SeedPlan, customer: LedgerCustomer): Row {
  const date = dateValue(addDays(plan.today, -one.daysAgo));
  return {
    CustomerNumber: one.customer,
    DocumentNumber: one.number,
    SequenceNumber: 1,
    PaymentCode: 'CHECK',
    PaymentType: 'Check',
    DocumentDate: date,
    PostingDate: date,
    BankCode: 'SEACDN',
    PaymentCurrency: customer.currency,
    PaymentAmount: one.amount,
    CustomerAmount: one.amount,
    FunctionalAmount: one.amount,
    DocumentType: 'Refund',
  };
}

/** What each customer bought of each item in each month, from the invoices. */
function salesHistory(company: Company): readonly Row[] {
  const lines = company
    .table('OEInvoices')
    .written()
    .flatMap((invoice) =>
      detailRows(invoice.InvoiceDetails).map((line) => ({
        line,
        CustomerNumber: String(invoice.CustomerNumber),
        Item: String(line.Item),
        Year: String(invoice.InvoiceDate).slice(0, 4),
        Period: String(invoice.InvoiceDate).slice(5, 7),
        CurrencyCode: String(invoice.InvoiceSourceCurrency),
      })),
    );
  const groups = new Map<string, (typeof lines)[number][]>();
  for (const one of lines) {
    const key = [one.CustomerNumber, one.Item, one.Year, one.Period].join('|');
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { line: _, ...key } = first;
    const amount = sumOf(group.map(({ line }) => Number(line.ExtendedAmount)));
    return [
      {
        ...key,
        SalesCount: group.length,
        QuantitySold: sumOf(group.map(({ line }) => Number(line.QuantityShipped))),
        SalesAmountSource: amount,
        SalesAmountFunctional: times(amount, company.rate(key.CurrencyCode)),
      },
    ];
  });
}

/** The last aging run was some days ago, so what it wrote may have been overtaken. */
const AGED_DAYS_AGO = 10;

function ageCustomers(company: Company, plan: SeedPlan): void {
  const then = dateValue(addDays(plan.today, -AGED_DAYS_AGO));
  for (const row of company.table('ARCustomers').written()) {
    const due = company
      .table('ARPostedDocuments')
      .indexed(String(row.CustomerNumber))
      .filter((one) => one.DocumentType === 'Invoice' && String(one.DueDate) < then);
    const amount = sumOf(due.map((one) => Number(one.CustomerCurrencyAmountDue)));
    company.table('ARCustomers').put({ ...row, AmountPastDue: amount });
  }
}
