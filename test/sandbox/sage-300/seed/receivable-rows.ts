import { addDays } from '../../calendar';
import { dateValue } from '../dates';
import type { Row } from '../schema/property';
import { isCredit } from '../store/derived-values';
import { times } from '../store/money';
import { type LedgerCustomer, type LedgerPlan, rateOf } from './ledger-customer';
import type { SeedDocument, SeedReceipt } from './ledger-entries';

const TERM_DAYS = 30;
const BANK = 'SEACDN';

const TRANSACTION: Readonly<Record<SeedDocument['type'], string>> = {
  Invoice: 'InvoiceSummaryEntered',
  DebitNote: 'DebitNoteSummaryEntered',
  CreditNote: 'CreditNoteSummaryEntered',
  Interest: 'InterestCharge',
  UnappliedCash: 'UnappliedCashPosted',
  Prepayment: 'PrepaymentPosted',
};

/** A document as it was posted, dated relative to today. */
export function documentRow(one: SeedDocument, customer: LedgerCustomer, ledger: LedgerPlan): Row {
  const date = addDays(ledger.plan.today, -one.overdueDays - TERM_DAYS);
  const sign = signOf(one.type, ledger);
  const rate = rateOf(ledger, customer);
  const [amount, due] = [sign * one.amount, sign * one.due];
  return {
    CustomerNumber: one.customer,
    DocumentNumber: one.number,
    OrderNumber: one.order ?? '',
    PONumber: one.purchaseOrder ?? '',
    DueDate: dateValue(addDays(ledger.plan.today, -one.overdueDays)),
    DocumentType: one.type,
    TransactionType: TRANSACTION[one.type],
    GroupCode: customer.group,
    DocumentDate: dateValue(date),
    AsofDate: dateValue(date),
    PostingDate: dateValue(date),
    LastActivityDate: dateValue(date),
    Terms: customer.terms,
    CurrencyCode: customer.currency,
    ExchangeRate: rate,
    CustomerCurrencyInvoiceAmount: amount,
    CustomerCurrencyAmountDue: due,
    FunctionalCurrencyInvoiceAmount: times(amount, rate),
    FunctionalCurrencyAmountDue: times(due, rate),
    FullyPaid: one.due === 0 ? 'Yes' : 'No',
    DatePaid: one.due === 0 ? dateValue(addDays(ledger.plan.today, -one.overdueDays - 2)) : null,
    NumberOfScheduledPayments: 1,
    FiscalYear: date.slice(0, 4),
    FiscalPeriod: date.slice(5, 7),
    SourceApplication: one.order ? 'OE' : 'AR',
  };
}

export function receiptRow(
  one: SeedReceipt,
  customer: LedgerCustomer,
  serial: number,
  ledger: LedgerPlan,
): Row {
  const date = dateValue(addDays(ledger.plan.today, -one.daysAgo));
  const amount = one.amount;
  return {
    BankCode: BANK,
    CustomerNumber: one.customer,
    CheckReceiptNumber: one.number,
    DepositSerialNumber: serial,
    DepositLineNumber: 1,
    ReceiptDate: date,
    PostingDate: date,
    BatchDate: date,
    CustomerReceiptAmount: amount,
    BankReceiptAmount: times(amount, rateOf(ledger, customer)),
    FunctionalReceiptAmount: times(amount, rateOf(ledger, customer)),
    PaymentCode: one.code,
    PaymentType: { CASH: 'Cash', CHECK: 'Check', EFT: 'Other' }[one.code],
    CurrencyCode: customer.currency,
    BankExchangeRate: rateOf(ledger, customer),
    Payer: customer.name,
    DocumentType: 'Receipt',
    DocumentNumber: `PY${String(serial).padStart(10, '0')}`,
    InvoiceNumber: one.document,
    CheckCleared: one.daysAgo > 30 ? 'Cleared' : 'Outstanding',
  };
}

/** The switch says whether what a customer is owed is negative. */
function signOf(type: SeedDocument['type'], ledger: LedgerPlan): 1 | -1 {
  return isCredit({ DocumentType: type }) && ledger.plan.creditSigns === 'negative' ? -1 : 1;
}
