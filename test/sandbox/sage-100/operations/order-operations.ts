import { required } from '../rules/column-fault';
import { divisionFor } from '../rules/division-rules';
import { type OrderDraft, orderCustomer, orderDraft, orderTemplate } from '../rules/order-draft';
import { type ContractObject, simpleObject } from '../soap/contract-object';
import { alreadyExists, noSuchRecord } from '../soap/soap-fault';
import { type CompanyData, rowsOf } from '../store/company-data';
import { type Row, value } from '../store/row';
import { foundCustomer } from './customer-operations';
import {
  keyArgument,
  type Operation,
  type OperationCall,
  objectArgument,
  rulesFor,
  stamps,
} from './operation-call';

const BUS = 'SO_SalesOrder_bus';

const getNextOrderNo: Operation = ({ state }) =>
  state.numbering.nextOrderNo((number) => state.data.orders.get(number) !== undefined);

const getTemplate: Operation = (call) => {
  const customer = foundCustomer(call, keyArgument(call, 'arDivisionNo'), keyArgument(call, 'customerNo'));
  return simpleObject(orderTemplate(customer, call.state.today()));
};

const getOrder: Operation = (call) => {
  const { data } = call.state;
  const header = foundOrder(call, keyArgument(call, 'salesOrderNo'));
  const number = value(header, 'SalesOrderNo');
  return orderObject({
    header,
    lines: rowsOf(data.orderLines, number),
    payments: rowsOf(data.orderPayments, number),
  });
};

const previewOrder: Operation = (call) => orderObject(draft(call));

const createOrder: Operation = (call) => {
  const order = draft(call);
  const number = orderNumber(order);
  if (call.state.data.orders.get(number)) throw alreadyExists(`sales order ${number}`);
  put(order, call, true);
  return null;
};

/** The order is replaced whole, its lines too. */
const updateOrder: Operation = (call) => {
  const { data } = call.state;
  const number = (objectArgument(call, 'salesOrder').values.SalesOrderNo ?? '').trim().toUpperCase();
  const current = foundOrder(call, number);
  const order = draft(call);
  removeParts(number, data);
  const { DateTimeCreated = '', UserCreatedKey = '' } = current;
  put({ ...order, header: { ...order.header, DateTimeCreated, UserCreatedKey } }, call, false);
  return null;
};

const deleteOrder: Operation = (call) => {
  const number = keyArgument(call, 'salesOrderNo');
  foundOrder(call, number);
  removeParts(number, call.state.data);
  call.state.data.orders.remove(number);
  return null;
};

/** The operations of sales orders, by name. */
export const ORDER_OPERATIONS: Readonly<Record<string, Operation>> = {
  GetNextSalesOrderNo: getNextOrderNo,
  GetSalesOrderTemplate: getTemplate,
  GetSalesOrder: getOrder,
  PreviewSalesOrder: previewOrder,
  CreateSalesOrder: createOrder,
  UpdateSalesOrder: updateOrder,
  DeleteSalesOrder: deleteOrder,
};

function draft(call: OperationCall): OrderDraft {
  const object = objectArgument(call, 'salesOrder');
  const rules = rulesFor(call, BUS);
  const customer = orderCustomer(object, divisionFor(object.values.ARDivisionNo, rules), rules);
  return orderDraft(object, customer, call.state.today(), rules);
}

function orderNumber({ header }: OrderDraft): string {
  const number = value(header, 'SalesOrderNo');
  if (number === '') throw required(BUS, 'SalesOrderNo');
  return number;
}

function put({ header, lines, payments }: OrderDraft, call: OperationCall, created: boolean): void {
  const { data } = call.state;
  data.orders.put({ ...header, ...stamps(call, created) });
  for (const line of lines) data.orderLines.put(line);
  for (const payment of payments) data.orderPayments.put(payment);
}

function removeParts(number: string, data: CompanyData): void {
  for (const line of rowsOf(data.orderLines, number)) data.orderLines.remove(number, value(line, 'LineKey'));
  for (const one of rowsOf(data.orderPayments, number)) {
    data.orderPayments.remove(number, value(one, 'PaymentSeqNo'));
  }
}

function foundOrder({ state }: OperationCall, number: string): Row {
  const row = state.data.orders.get(number);
  if (!row) throw noSuchRecord(`sales order ${number}`);
  return row;
}

function orderObject({ header, lines, payments }: OrderDraft): ContractObject {
  return {
    values: header,
    lists: { Lines: lines.map(simpleObject), Payments: payments.map(simpleObject) },
  };
}
