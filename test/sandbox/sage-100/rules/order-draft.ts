import { toUnits } from '../../decimal';
import { SALES_ORDER, SALES_ORDER_LINE, SALES_ORDER_PAYMENT } from '../contract/sales-order';
import type { ContractObject } from '../soap/contract-object';
import { money } from '../store/balances';
import { type Row, value } from '../store/row';
import { checkedValues, type RuleContext } from './check-values';
import { columnFault, notOnFile, required } from './column-fault';
import { fillFromZip } from './fill-from-zip';

/** An order with its parts, as it is kept. */
export interface OrderDraft {
  readonly header: Row;
  readonly lines: readonly Row[];
  readonly payments: readonly Row[];
}

const TAX_RATES: Readonly<Record<string, number>> = { DEFAULT: 0.05, 'IE STD': 0.23, 'WI MIL': 0.055 };

/** What an order takes over from its customer. */
export function orderTemplate(customer: Row, today: string): Row {
  const of = (name: string): string => value(customer, name);
  return {
    ARDivisionNo: of('ARDivisionNo'),
    CustomerNo: of('CustomerNo'),
    OrderDate: today,
    OrderType: 'S',
    OrderStatus: 'N',
    ShipExpireDate: today,
    BillToName: of('CustomerName'),
    BillToAddress1: of('AddressLine1'),
    BillToAddress2: of('AddressLine2'),
    BillToAddress3: of('AddressLine3'),
    BillToCity: of('City'),
    BillToState: of('State'),
    BillToZipCode: of('ZipCode'),
    BillToCountryCode: of('CountryCode'),
    TermsCode: of('TermsCode'),
    TaxSchedule: of('TaxSchedule'),
    ShipVia: of('ShipMethod'),
    SalespersonDivisionNo: of('SalespersonDivisionNo'),
    SalespersonNo: of('SalespersonNo'),
    EmailAddress: of('EmailAddress'),
    WarehouseCode: '000',
  };
}

/** An order from what was sent, the customer's defaults and the prices of its items. @throws MasFault */
export function orderDraft(
  object: ContractObject,
  customer: Row,
  today: string,
  context: RuleContext,
): OrderDraft {
  const sent = checkedValues(object, SALES_ORDER, {}, context);
  assertBillTo(sent, context);
  const given = Object.fromEntries(Object.entries(sent).filter(([, one]) => one !== ''));
  const billed = fillFromZip(
    { ...orderTemplate(customer, today), ...given, ARDivisionNo: value(customer, 'ARDivisionNo') },
    'BillTo',
    context.data,
    context.switches,
  );
  const header = fillFromZip(billed, 'ShipTo', context.data, context.switches);
  const number = value(header, 'SalesOrderNo');
  const lines = (object.lists.Lines ?? []).map((line, at) => orderLine(line, at, number, context));
  const payments = (object.lists.Payments ?? []).map((payment, at) => ({
    ...checkedValues(payment, SALES_ORDER_PAYMENT, {}, context),
    SalesOrderNo: number,
    PaymentSeqNo: place(at, 6),
  }));
  return { header: { ...header, ...totals(header, lines) }, lines, payments };
}

function orderLine(line: ContractObject, at: number, order: string, context: RuleContext): Row {
  const sent = checkedValues(line, SALES_ORDER_LINE, {}, context);
  const item = sent.ItemCode ?? '';
  if (item === '') throw required(context.bus, 'ItemCode');
  const ordered = sent.QuantityOrdered || '0';
  const price = sent.UnitPrice || (context.data.itemPrices[item] ?? '0');
  return {
    ItemCodeDesc: context.data.lists.items[item] ?? '',
    ItemType: '1',
    WarehouseCode: '000',
    TaxClass: 'NT',
    ...sent,
    SalesOrderNo: order,
    LineKey: place(at, 6),
    LineSeqNo: `${place(at, 6)}00000000`,
    QuantityOrdered: ordered,
    UnitPrice: price,
    ExtensionAmt: money(Math.round((toUnits(price) * toUnits(ordered)) / 10_000)),
  };
}

function totals(header: Row, lines: readonly Row[]): Row {
  const sum = (wanted: (line: Row) => boolean): number =>
    lines.filter(wanted).reduce((total, line) => total + toUnits(value(line, 'ExtensionAmt')), 0);
  const taxable = sum((line) => line.TaxClass === 'TX');
  const rate = TAX_RATES[value(header, 'TaxSchedule')] ?? 0;
  return {
    TaxableAmt: money(taxable),
    NonTaxableAmt: money(sum((line) => line.TaxClass !== 'TX')),
    SalesTaxAmt: money(Math.round(taxable * rate)),
  };
}

/** These belong to a company option. */
function assertBillTo(sent: Readonly<Record<string, string>>, { bus, switches }: RuleContext): void {
  if (switches.billToReporting) return;
  for (const name of ['BillToCustomerNo', 'BillToDivisionNo']) {
    const one = sent[name] ?? '';
    if (one === '') continue;
    const reason =
      'This field cannot be set when the Accounts Receivable option Bill To Customer Reporting is No.';
    throw columnFault({ bus, name, value: one }, null, reason, switches);
  }
}

/** The customer of an order. @throws MasFault when there is none */
export function orderCustomer(object: ContractObject, division: string, context: RuleContext): Row {
  const number = (object.values.CustomerNo ?? '').trim().toUpperCase();
  const customer = context.data.customers.get(division, number);
  if (customer) return customer;
  throw notOnFile({ bus: context.bus, name: 'CustomerNo', value: number }, context.switches);
}

const place = (at: number, digits: number): string => String(at + 1).padStart(digits, '0');
