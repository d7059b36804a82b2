import type { CompanyData } from '../store/company-data';
import type { LedgerInvoice } from '../store/ledger';
import { keyOf, type Row } from '../store/row';
import { columnsOf } from './column';
import { cashReceipt, historyDetails, historyHeader, openInvoice, transactionPayment } from './ledger-rows';
import type { SdataTable } from './sdata-table';

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
