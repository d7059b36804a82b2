import { toUnits } from '../../decimal';
import { balanceOf, money } from '../store/balances';
import type { CompanyData } from '../store/company-data';
import type { LedgerInvoice, Payment } from '../store/ledger';
import { keyOf, type Row } from '../store/row';
import { columnsOf } from './column';
import type { SdataTable } from './sdata-table';

const HEADER_SEQUENCE = '000000';

/** Invoices that are kept open, with paid ones that were not purged yet. */
function openInvoice(one: LedgerInvoice): Row {
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

function historyHeader(one: LedgerInvoice, data: CompanyData): Row {
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
function historyDetails(one: LedgerInvoice): Row[] {
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

function transactionPayment(one: LedgerInvoice, payment: Payment, at: number): Row {
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

function cashReceipt(one: LedgerInvoice, payment: Payment, at: number): Row {
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

function ledgerTable(
  key: string,
  columns: string,
  rowsOf: (one: LedgerInvoice, data: CompanyData) => readonly Row[],
): SdataTable {
  const segments = columnsOf(key).map((one) => one.name);
  return {
    key: segments,
    columns: columnsOf(`${key} ${columns}`),
    rows: (data) => {
      const rows = [...data.ledger.all()].flatMap((one) => rowsOf(one, data));
      return rows
        .map((row) => ({ row, key: keyOf(row, segments) }))
        .sort((one, other) => (one.key < other.key ? -1 : 1))
        .map(({ row }) => row);
    },
  };
}

/** What became of the invoices: open, history, payments. */
export const LEDGER_TABLES: Readonly<Record<string, SdataTable>> = {
  AR_OpenInvoice: ledgerTable(
    'ARDivisionNo CustomerNo InvoiceNo InvoiceType',
    `InvoiceDate:date InvoiceDueDate:date InvoiceDiscountDate:date InvoiceHistoryHeaderSeqNo TermsCode TaxSchedule
     CustomerPONo CheckNo TaxableAmt:decimal NonTaxableAmt:decimal FreightAmt:decimal SalesTaxAmt:decimal
     DiscountAmt:decimal PaymentsToday:decimal Balance:decimal RetentionAmt:decimal DateUpdated:date TimeUpdated:time`,
    (one) => (one.purged ? [] : [openInvoice(one)]),
  ),
  AR_InvoiceHistoryHeader: ledgerTable(
    'InvoiceNo HeaderSeqNo',
    `ModuleCode InvoiceType InvoiceDate:date TransactionDate:date ARDivisionNo CustomerNo TermsCode CustomerPONo
     InvoiceDueDate:date SalesOrderNo BillToName BillToAddress1 BillToCity BillToZipCode TaxableSalesAmt:decimal
     NonTaxableSalesAmt:decimal FreightAmt:decimal SalesTaxAmt:decimal DiscountAmt:decimal`,
    (one, data) => [historyHeader(one, data)],
  ),
  AR_InvoiceHistoryDetail: ledgerTable(
    'InvoiceNo HeaderSeqNo DetailSeqNo',
    'ItemCode ItemCodeDesc QuantityShipped:decimal QuantityOrdered:decimal UnitPrice:decimal ExtensionAmt:decimal',
    historyDetails,
  ),
  AR_TransactionPaymentHistory: ledgerTable(
    'ARDivisionNo CustomerNo InvoiceNo InvoiceType TransactionDate:date SequenceNo',
    'CheckNo TransactionType PaymentDate:date PaymentType OtherPaymentTypeRefNo TransactionAmt:decimal',
    (one) => one.payments.map((payment, at) => transactionPayment(one, payment, at)),
  ),
  AR_CashReceiptsHistory: ledgerTable(
    'BankCode DepositDate:date DepositNo DepositType ARDivisionNo CustomerNo CheckNo SequenceNo',
    `PostingDate:date InvoiceNo InvoiceType PaymentType Comment CashAmountApplied:decimal
     DiscountAmountApplied:decimal`,
    (one) => one.payments.map((payment, at) => cashReceipt(one, payment, at)),
  ),
};
