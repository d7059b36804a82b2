import { addDays } from '../../calendar';
import { toUnits } from '../../decimal';
import { money } from '../store/balances';
import type { CompanyData } from '../store/company-data';
import type { Row } from '../store/row';
import { Table } from '../store/table';
import { ITEM_PRICES, ITEMS } from './code-lists';
import { NAMED_CUSTOMERS } from './named-customers';
import { ORDERS, type SeedOrder } from './named-records';
import { divisionOf, type SeedPlan } from './seed-plan';

type OrderTables = Pick<CompanyData, 'orders' | 'orderLines' | 'orderPayments'>;

/** The orders of the named customers; their lines give the amounts. */
export function seedOrders(plan: SeedPlan): OrderTables {
  const orders = new Table(['SalesOrderNo']);
  const orderLines = new Table(['SalesOrderNo', 'LineKey']);
  const orderPayments = new Table(['SalesOrderNo', 'PaymentSeqNo']);
  for (const order of ORDERS) {
    const lines = order.lines.map((line, at) => lineRow(order.number, line, at));
    for (const line of lines) orderLines.put(line);
    orders.put(orderRow(order, lines, plan));
  }
  return { orders, orderLines, orderPayments };
}

function lineRow(order: string, [item, ordered, shipped]: SeedOrder['lines'][number], at: number): Row {
  const price = ITEM_PRICES[item] ?? '0';
  return {
    SalesOrderNo: order,
    LineKey: String(at + 1).padStart(6, '0'),
    LineSeqNo: String((at + 1) * 100_000_000).padStart(14, '0'),
    ItemCode: item,
    ItemType: '1',
    ItemCodeDesc: ITEMS[item] ?? '',
    QuantityOrdered: String(ordered),
    QuantityShipped: String(shipped),
    QuantityBackordered: String(shipped > 0 ? ordered - shipped : 0),
    UnitPrice: price,
    ExtensionAmt: money(toUnits(price) * ordered),
    WarehouseCode: '000',
    TaxClass: 'NT',
  };
}

function orderRow(order: SeedOrder, lines: readonly Row[], plan: SeedPlan): Row {
  const date = addDays(plan.today, -order.daysAgo);
  const customer = NAMED_CUSTOMERS.find(
    (one) => one.division === order.division && one.number === order.customerNo,
  );
  const { AddressLine1 = '', City = '', State = '', ZipCode = '', CountryCode = '' } = customer?.values ?? {};
  return {
    SalesOrderNo: order.number,
    ARDivisionNo: divisionOf(plan, order.division),
    CustomerNo: order.customerNo,
    OrderDate: date,
    OrderType: order.type,
    OrderStatus: order.status,
    ShipExpireDate: addDays(date, 14),
    CustomerPONo: order.purchaseOrder,
    BillToName: customer?.name ?? '',
    BillToAddress1: AddressLine1,
    BillToCity: City,
    BillToState: State,
    BillToZipCode: ZipCode,
    BillToCountryCode: CountryCode,
    TermsCode: customer?.values.TermsCode ?? '00',
    TaxSchedule: customer?.values.TaxSchedule ?? '',
    WarehouseCode: '000',
    TaxableAmt: '0.00',
    NonTaxableAmt: money(lines.reduce((sum, one) => sum + toUnits(one.ExtensionAmt ?? ''), 0)),
    SalesTaxAmt: '0.00',
    FreightAmt: '0.00',
    DiscountAmt: '0.00',
    DateTimeCreated: `${date}T10:05:00`,
    DateTimeUpdated: `${date}T10:05:00`,
    UserCreatedKey: '0000000003',
    UserUpdatedKey: '0000000003',
  };
}
