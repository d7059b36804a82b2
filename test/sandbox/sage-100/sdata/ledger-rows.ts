import { toUnits } from '../../decimal';
import { balanceOf, money } from '../store/balances';
import type { CompanyData } from '../store/company-data';
import type { LedgerInvoice, Payment } from '../store/ledger';
import type { Row } from '../store/row';

const HEADER_SEQUENCE = '000000';

/** An invoice that is open, or paid and not purged yet. */
export function openInvoice(one: LedgerInvoice): Row {
  return {
    ...customerOf(one),
    InvoiceNo: one.number,
    InvoiceType: one.type,
    InvoiceDate: one.date,
    InvoiceDueDate: one.dueDate,
    InvoiceHistoryHeaderSeqNo: HEADER_SEQUENCE,
    CustomerPONo: one.purchaseOrder,
    CheckNo: one.payments.at(-1)?.checkNo ?? '',
    TaxableAmt: '0.00',
    NonTaxableAmt: money(toUnits(one.amount)),
    FreightAmt: '0.00',
    SalesTaxAmt: '0.00',
    DiscountAmt: '0.00',
    PaymentsToday: '0.00',
    Balance: money(toUnits(balanceOf(one))),
    RetentionAmt: '0.00',
    DateUpdated: one.payments.at(-1)?.date ?? one.date,
    TimeUpdated: '11:20:00',
  };
}

/** An invoice as the history keeps it. */
export function historyHeader(one: LedgerInvoice, data: CompanyData): Row {
  const customer = data.customers.get(one.division, one.customerNo) ?? {};
  return {
    ...customerOf(one),
    InvoiceNo: one.number,
    HeaderSeqNo: HEADER_SEQUENCE,
    ModuleCode: one.orderNo === '' ? 'A/R' : 'S/O',
    InvoiceType: one.type,
    InvoiceDate: one.date,
    TransactionDate: one.date,
    InvoiceDueDate: one.dueDate,
    CustomerPONo: one.purchaseOrder,
    SalesOrderNo: one.orderNo,
    BillToName: customer.CustomerName ?? '',
    BillToAddress1: customer.AddressLine1 ?? '',
    BillToCity: customer.City ?? '',
    BillToZipCode: customer.ZipCode ?? '',
    TermsCode: customer.TermsCode ?? '',
    TaxableSalesAmt: '0.00',
    NonTaxableSalesAmt: money(toUnits(one.amount)),
    FreightAmt: '0.00',
    SalesTaxAmt: '0.00',
    DiscountAmt: '0.00',
  };
}

/** Two lines that come to the amount of the invoice. */
export function historyDetails(one: LedgerInvoice): Row[] {
  const whole = toUnits(one.amount);
  const first = Math.round(whole / 3 / 100) * 100;
  return [first, whole - first].map((units, at) => ({
    InvoiceNo: one.number,
    HeaderSeqNo: HEADER_SEQUENCE,
    DetailSeqNo: String(at + 1).padStart(6, '0'),
    ItemCode: at === 0 ? 'ROPE-10' : '/C',
    ItemCodeDesc: at === 0 ? 'Mooring rope 10 m' : 'Carriage & packing',
    QuantityShipped: '1',
    QuantityOrdered: '1',
    UnitPrice: money(units),
    ExtensionAmt: money(units),
  }));
}

/** A payment as it stands with its invoice. */
export function transactionPayment(one: LedgerInvoice, payment: Payment, at: number): Row {
  return {
    ...customerOf(one),
    InvoiceNo: one.number,
    InvoiceType: one.type,
    TransactionDate: payment.date,
    SequenceNo: String(at + 1).padStart(6, '0'),
    CheckNo: payment.checkNo,
    TransactionType: 'P',
    PaymentDate: payment.date,
    PaymentType: 'CHECK',
    TransactionAmt: money(toUnits(payment.amount)),
  };
}

/** A payment as it stands with its deposit. */
export function cashReceipt(one: LedgerInvoice, payment: Payment, at: number): Row {
  return {
    ...customerOf(one),
    BankCode: 'A',
    DepositDate: payment.date,
    DepositNo: '00021',
    DepositType: 'C',
    CheckNo: payment.checkNo,
    SequenceNo: String(at + 1).padStart(6, '0'),
    PostingDate: payment.date,
    InvoiceNo: one.number,
    InvoiceType: one.type,
    PaymentType: 'CHECK',
    CashAmountApplied: money(toUnits(payment.amount)),
    DiscountAmountApplied: '0.00',
  };
}

const customerOf = ({ division, customerNo }: LedgerInvoice): Row => ({
  ARDivisionNo: division,
  CustomerNo: customerNo,
});
