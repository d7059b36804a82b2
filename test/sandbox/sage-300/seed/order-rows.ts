import { addDays } from '../../calendar';
import { dateValue } from '../dates';
import type { Row } from '../schema/property';
import type { StockItem } from '../store/company';
import { sumOf, times } from '../store/money';
import { type LedgerCustomer, type LedgerPlan, rateOf } from './ledger-customer';
import type { SeedInvoice, SeedOrder } from './ledger-entries';

const TERM_DAYS = 30;
const LINE_STEP = 32;

/** An order with its lines, dated relative to today. */
export function orderRow(one: SeedOrder, customer: LedgerCustomer, ledger: LedgerPlan): Row {
  const date = dateValue(addDays(ledger.plan.today, -one.daysAgo));
  const lines = one.lines.map(([item, ordered, shipped], index) => {
    const { price, ...named } = line(item, index, 'Order', ledger);
    return {
      ...named,
      OrderUniquifier: one.uniquifier,
      QuantityOrdered: ordered,
      QuantityShipped: shipped,
      OrderUnitPrice: price,
      ExtendedAmount: times(price, ordered),
    };
  });
  const total = sumOf(lines.map((one) => one.ExtendedAmount));
  return {
    OrderUniquifier: one.uniquifier,
    OrderNumber: one.number,
    CustomerNumber: one.customer,
    CustomerGroupCode: customer.group,
    BillToName: customer.name,
    OrderType: one.type,
    OrderCompleted: one.completed,
    OrderDate: date,
    ExpectedShipDate: dateValue(addDays(ledger.plan.today, 14 - one.daysAgo)),
    PurchaseOrderNumber: one.purchaseOrder,
    OnHold: one.onHold,
    TermsCode: customer.terms,
    OrderHomeCurrency: ledger.profile.functionalCurrency,
    OrderSourceCurrency: customer.currency,
    OrderRate: rateOf(ledger, customer),
    OrderTotal: total,
    OrderInclTaxTotal: total,
    NumberOfLinesOnOrder: lines.length,
    SageCRMCompanyID: one.crmCompany,
    OrderDetails: lines,
  };
}

export function invoiceRow(
  one: SeedInvoice,
  customer: LedgerCustomer,
  amountDue: number,
  ledger: LedgerPlan,
): Row {
  const lines = one.lines.map(([item, shipped], index) => {
    const { price, ...named } = line(item, index, 'Invoice', ledger);
    return {
      ...named,
      InvoiceUniquifier: one.uniquifier,
      QuantityShipped: shipped,
      InvoiceUnitPrice: price,
      ExtendedAmount: times(price, shipped),
    };
  });
  const total = sumOf(lines.map((one) => one.ExtendedAmount));
  return {
    InvoiceUniquifier: one.uniquifier,
    InvoiceNumber: one.number,
    OrderNumber: one.order,
    CustomerNumber: one.customer,
    BillToName: customer.name,
    InvoiceDate: dateValue(addDays(ledger.plan.today, -one.daysAgo)),
    InvoiceDueDate: dateValue(addDays(ledger.plan.today, TERM_DAYS - one.daysAgo)),
    TermsCode: customer.terms,
    InvoiceHomeCurrency: ledger.profile.functionalCurrency,
    InvoiceSourceCurrency: customer.currency,
    NumberOfLinesOnInvoice: lines.length,
    InvoiceTotal: total,
    InvoiceInclTaxTotal: total,
    InvoiceAmountDue: amountDue,
    InvoiceDetails: lines,
  };
}

function line(code: string, index: number, of: 'Order' | 'Invoice', ledger: LedgerPlan) {
  const item: StockItem | undefined = ledger.profile.items.find((one) => one.item === code);
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
