import { emptyValue, type Property, type Row, type Value } from '../schema/property';
import type { Company } from './company';
import { sumOf, times } from './money';

const AR_VERSION = '72A';

/** A value as the Web API gives it: derived from other records, stored, or empty. */
export function derivedValue(company: Company, resource: string, row: Row, property: Property): Value {
  const derive = resource === 'ARCustomers' ? CUSTOMER[property.name] : undefined;
  if (derive) return derive(row, company);
  if (property.name === 'Database') return company.profile.id;
  if (property.name === 'ARVersion') return AR_VERSION;
  if (property.name === 'NumberOfOptionalFields') return optionalFieldCount(row);
  return row[property.name] ?? emptyValue(property);
}

function optionalFieldCount(row: Row): number {
  const rows = Object.values(row).find(
    (value) => Array.isArray(value) && value.some((one) => 'OptionalField' in one),
  );
  return Array.isArray(rows) ? rows.length : 0;
}

type Derive = (row: Row, company: Company) => Value;

const TYPES = ['Invoice', 'CreditNote', 'DebitNote'] as const;

const CUSTOMER: Readonly<Record<string, Derive>> = {
  BalanceDueInCustomerCurrency: (row, company) => balance(row, company),
  BalanceDueInFunctionalCurrency: (row, company) => functional(row, company, balance(row, company)),
  NumberOfOpenDocuments: (row, company) => open(row, company).length,
  NumberOfPaidInvoices: (row, company) =>
    documents(row, company).filter((one) => one.DocumentType === 'Invoice' && one.FullyPaid === 'Yes').length,
  NumberOfOpenPrepayments: (row, company) => prepayments(row, company).length,
  AmountPrepaidCustomerCurrency: (row, company) => prepaid(row, company),
  AmountPrepaidFunctionalCurrency: (row, company) => functional(row, company, prepaid(row, company)),
  DateOfLastActivity: (row, company) =>
    latest([...documents(row, company), ...receipts(row, company)], 'PostingDate')?.PostingDate ?? null,
  DateOfLastReceipt: (row, company) => latest(receipts(row, company), 'ReceiptDate')?.ReceiptDate ?? null,
  LastReceiptCustomerCurrency: (row, company) => lastReceipt(row, company),
  LastReceiptFunctionalCurrency: (row, company) => functional(row, company, lastReceipt(row, company)),
  LargestInvoiceNumber: (row, company) => largest(row, company)?.DocumentNumber ?? '',
  DateOfLargestInvoice: (row, company) => largest(row, company)?.DocumentDate ?? null,
  LargestInvoiceCustomerCurrency: (row, company) => amountOf(largest(row, company)),
  LargestInvoiceFunctionalCurrency: (row, company) =>
    functional(row, company, amountOf(largest(row, company))),
  ...Object.fromEntries(TYPES.flatMap((type) => lastOfType(type))),
};

function lastOfType(type: (typeof TYPES)[number]): readonly (readonly [string, Derive])[] {
  const last: (row: Row, company: Company) => Row | undefined = (row, company) =>
    latest(
      documents(row, company).filter((one) => one.DocumentType === type),
      'DocumentDate',
    );
  return [
    [`DateOfLast${type}`, (row, company) => last(row, company)?.DocumentDate ?? null],
    [`Last${type}AmountCustomerCurrency`, (row, company) => amountOf(last(row, company))],
    [
      `Last${type}AmountFunctionalCurrency`,
      (row, company) => functional(row, company, amountOf(last(row, company))),
    ],
  ];
}

function documents(row: Row, company: Company): readonly Row[] {
  return company.table('ARPostedDocuments').indexed(String(row.CustomerNumber));
}

function receipts(row: Row, company: Company): readonly Row[] {
  return company.table('ARPostedReceipts').indexed(String(row.CustomerNumber));
}

function open(row: Row, company: Company): readonly Row[] {
  return documents(row, company).filter((one) => one.FullyPaid !== 'Yes');
}

function balance(row: Row, company: Company): number {
  return sumOf(documents(row, company).map(creditAware));
}

/** What credits take off the balance, however the installation signs them. */
function creditAware(document: Row): number {
  const due = Number(document.CustomerCurrencyAmountDue ?? 0);
  return isCredit(document) ? -Math.abs(due) : due;
}

export function isCredit(document: Row): boolean {
  return ['CreditNote', 'UnappliedCash', 'Prepayment'].includes(String(document.DocumentType));
}

function prepayments(row: Row, company: Company): readonly Row[] {
  return open(row, company).filter((one) => one.DocumentType === 'Prepayment');
}

function prepaid(row: Row, company: Company): number {
  return sumOf(prepayments(row, company).map((one) => -creditAware(one)));
}

function lastReceipt(row: Row, company: Company): number {
  return Number(latest(receipts(row, company), 'ReceiptDate')?.CustomerReceiptAmount ?? 0);
}

function largest(row: Row, company: Company): Row | undefined {
  const invoices = documents(row, company).filter((one) => one.DocumentType === 'Invoice');
  return invoices.reduce<Row | undefined>(
    (best, one) => (best && amountOf(best) >= amountOf(one) ? best : one),
    undefined,
  );
}

function amountOf(document: Row | undefined): number {
  return Number(document?.CustomerCurrencyInvoiceAmount ?? 0);
}

function functional(row: Row, company: Company, amount: number): number {
  return times(amount, company.rate(String(row.CurrencyCode ?? '')));
}

function latest(rows: readonly Row[], property: string): Row | undefined {
  return rows.reduce<Row | undefined>(
    (best, one) => (best && String(best[property] ?? '') >= String(one[property] ?? '') ? best : one),
    undefined,
  );
}
