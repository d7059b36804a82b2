import { addDays } from '../../calendar';
import { dateValue } from '../dates';
import type { Row } from '../schema/property';
import type { CompanyProfile, StockItem } from '../store/company';
import { isCredit } from '../store/derived-values';
import { sumOf, times } from '../store/money';
import type { SeedDocument, SeedInvoice, SeedOrder, SeedReceipt } from './ledger-entries';
import type { SeedPlan } from './seed-plan';

const TERM_DAYS = 30;
const LINE_STEP = 32;
const BANK = 'SEACDN';

const TRANSACTION: Readonly<Record<SeedDocument['type'], string>> = {
  Invoice: 'InvoiceSummaryEntered',
  DebitNote: 'DebitNoteSummaryEntered',
  CreditNote: 'CreditNoteSummaryEntered',
  Interest: 'InterestCharge',
  UnappliedCash: 'UnappliedCashPosted',
  Prepayment: 'PrepaymentPosted',
};

/** What a row of the ledger takes from its customer. */
export interface LedgerCustomer {
  readonly currency: string;
  readonly group: string;
  readonly terms: string;
  readonly name: string;
}

/** Writes the rows of one company's ledger, dated relative to today. */
export class LedgerRows {
  constructor(
    private readonly profile: CompanyProfile,
    private readonly plan: SeedPlan,
  ) {}

  document(one: SeedDocument, customer: LedgerCustomer): Row {
    const date = addDays(this.plan.today, -one.overdueDays - TERM_DAYS);
    const sign = this.#sign(one.type);
    const rate = this.#rate(customer);
    const [amount, due] = [sign * one.amount, sign * one.due];
    return {
      CustomerNumber: one.customer,
      DocumentNumber: one.number,
      OrderNumber: one.order ?? '',
      PONumber: one.purchaseOrder ?? '',
      DueDate: dateValue(addDays(this.plan.today, -one.overdueDays)),
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
      DatePaid: one.due === 0 ? dateValue(addDays(this.plan.today, -one.overdueDays - 2)) : null,
      NumberOfScheduledPayments: 1,
      FiscalYear: date.slice(0, 4),
      FiscalPeriod: date.slice(5, 7),
      SourceApplication: one.order ? 'OE' : 'AR',
    };
  }

  receipt(one: SeedReceipt, customer: LedgerCustomer, serial: number): Row {
    const date = dateValue(addDays(this.plan.today, -one.daysAgo));
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
      BankReceiptAmount: times(amount, this.#rate(customer)),
      FunctionalReceiptAmount: times(amount, this.#rate(customer)),
      PaymentCode: one.code,
      PaymentType: { CASH: 'Cash', CHECK: 'Check', EFT: 'Other' }[one.code],
      CurrencyCode: customer.currency,
      BankExchangeRate: this.#rate(customer),
      Payer: customer.name,
      DocumentType: 'Receipt',
      DocumentNumber: `PY${String(serial).padStart(10, '0')}`,
      InvoiceNumber: one.document,
      CheckCleared: one.daysAgo > 30 ? 'Cleared' : 'Outstanding',
    };
  }

  order(one: SeedOrder, customer: LedgerCustomer): Row {
    const date = dateValue(addDays(this.plan.today, -one.daysAgo));
    const lines = one.lines.map(([item, ordered, shipped], index) => {
      const { price, ...named } = this.#line(item, index, 'Order');
      return {
        ...named,
        OrderUniquifier: one.uniquifier,
        QuantityOrdered: ordered,
        QuantityShipped: shipped,
        OrderUnitPrice: price,
        ExtendedAmount: times(price, ordered),
      };
    });
    const total = sumOf(lines.map((line) => line.ExtendedAmount));
    return {
      OrderUniquifier: one.uniquifier,
      OrderNumber: one.number,
      CustomerNumber: one.customer,
      CustomerGroupCode: customer.group,
      BillToName: customer.name,
      OrderType: one.type,
      OrderCompleted: one.completed,
      OrderDate: date,
      ExpectedShipDate: dateValue(addDays(this.plan.today, 14 - one.daysAgo)),
      PurchaseOrderNumber: one.purchaseOrder,
      OnHold: one.onHold,
      TermsCode: customer.terms,
      OrderHomeCurrency: this.profile.functionalCurrency,
      OrderSourceCurrency: customer.currency,
      OrderRate: this.#rate(customer),
      OrderTotal: total,
      OrderInclTaxTotal: total,
      NumberOfLinesOnOrder: lines.length,
      SageCRMCompanyID: one.crmCompany,
      OrderDetails: lines,
    };
  }

  invoice(one: SeedInvoice, customer: LedgerCustomer, amountDue: number): Row {
    const lines = one.lines.map(([item, shipped], index) => {
      const { price, ...named } = this.#line(item, index, 'Invoice');
      return {
        ...named,
        InvoiceUniquifier: one.uniquifier,
        QuantityShipped: shipped,
        InvoiceUnitPrice: price,
        ExtendedAmount: times(price, shipped),
      };
    });
    const total = sumOf(lines.map((line) => line.ExtendedAmount));
    return {
      InvoiceUniquifier: one.uniquifier,
      InvoiceNumber: one.number,
      OrderNumber: one.order,
      CustomerNumber: one.customer,
      BillToName: customer.name,
      InvoiceDate: dateValue(addDays(this.plan.today, -one.daysAgo)),
      InvoiceDueDate: dateValue(addDays(this.plan.today, TERM_DAYS - one.daysAgo)),
      TermsCode: customer.terms,
      InvoiceHomeCurrency: this.profile.functionalCurrency,
      InvoiceSourceCurrency: customer.currency,
      NumberOfLinesOnInvoice: lines.length,
      InvoiceTotal: total,
      InvoiceInclTaxTotal: total,
      InvoiceAmountDue: amountDue,
      InvoiceDetails: lines,
    };
  }

  #line(code: string, index: number, of: 'Order' | 'Invoice') {
    const item: StockItem | undefined = this.profile.items.find((one) => one.item === code);
    return {
      LineNumber: (index + 1) * LINE_STEP,
      LineType: 'Item',
      Item: code,
      Description: item?.description ?? '',
      Location: '1',
      [`${of}UnitOfMeasure`]: item?.unit ?? '',
      price: item?.price ?? 0,
    };
  }

  /** The switch says whether what a customer is owed is negative. */
  #sign(type: SeedDocument['type']): 1 | -1 {
    return isCredit({ DocumentType: type }) && this.plan.creditSigns === 'negative' ? -1 : 1;
  }

  #rate({ currency }: LedgerCustomer): number {
    return this.profile.rates[currency] ?? 1;
  }
}
