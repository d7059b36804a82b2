import { changedCustomer, newCustomer } from '../rules/customer-draft';
import { divisionFor } from '../rules/division-rules';
import { otherFields } from '../rules/user-defined-fields';
import { alreadyExists, MasFault, noSuchRecord } from '../soap/soap-fault';
import { balanceOf, derivedColumns } from '../store/balances';
import { type CompanyData, rowsOf } from '../store/company-data';
import { type Row, value } from '../store/row';
import {
  keyArgument,
  type Operation,
  type OperationCall,
  objectArgument,
  rulesFor,
  stamps,
} from './operation-call';

const BUS = 'AR_Customer_bus';

const getCustomer: Operation = (call) => {
  const { data } = call.state;
  const row = foundCustomer(call, keyArgument(call, 'arDivisionNo'), keyArgument(call, 'customerNo'));
  return {
    values: { ...row, ...derivedColumns(row, data) },
    lists: { OtherFields: otherFields(row) },
  };
};

const getNextCustomerNo: Operation = ({ state }) => {
  const { autoNumber, nextNumberWhenOff } = state.switches;
  if (autoNumber) return state.numbering.nextCustomerNo((number) => isNumberTaken(number, state.data));
  if (nextNumberWhenOff === 'blank') return '';
  throw new MasFault(
    null,
    'The next automatic customer number is not set up in Accounts Receivable Options.',
  );
};

const createCustomer: Operation = (call) => {
  const { state } = call;
  const customer = objectArgument(call, 'customer');
  const rules = rulesFor(call, BUS);
  const division = divisionFor(customer.values.ARDivisionNo, rules);
  const number = (customer.values.CustomerNo ?? '').trim().toUpperCase();
  if (state.data.customers.get(division, number)) throw alreadyExists(`customer ${division}-${number}`);
  state.data.customers.put({
    ...newCustomer(customer, division, state.today(), rules),
    ...stamps(call, true),
  });
  return null;
};

const updateCustomer: Operation = (call) => {
  const { data } = call.state;
  const customer = objectArgument(call, 'customer');
  const rules = rulesFor(call, BUS);
  const division = divisionFor(customer.values.ARDivisionNo, rules);
  const current = foundCustomer(call, division, (customer.values.CustomerNo ?? '').trim().toUpperCase());
  const shown = { ...current, ...derivedColumns(current, data) };
  data.customers.put({ ...changedCustomer(customer, current, shown, rules), ...stamps(call, false) });
  return null;
};

const deleteCustomer: Operation = (call) => {
  const { data } = call.state;
  const row = foundCustomer(call, keyArgument(call, 'arDivisionNo'), keyArgument(call, 'customerNo'));
  const key = [value(row, 'ARDivisionNo'), value(row, 'CustomerNo')] as const;
  if (isUsed(key, data)) {
    throw new MasFault(
      null,
      `The customer ${key.join('-')} cannot be deleted; it has open invoices or orders.`,
    );
  }
  for (const contact of rowsOf(data.contacts, ...key)) {
    data.contacts.remove(...key, value(contact, 'ContactCode'));
  }
  data.customers.remove(...key);
  return null;
};

/** The operations of customers, by name. */
export const CUSTOMER_OPERATIONS: Readonly<Record<string, Operation>> = {
  GetCustomer: getCustomer,
  GetNextCustomerNo: getNextCustomerNo,
  CreateCustomer: createCustomer,
  UpdateCustomer: updateCustomer,
  DeleteCustomer: deleteCustomer,
};

/** @throws MasFault `CI_NoKey` */
export function foundCustomer({ state }: OperationCall, division: string, number: string): Row {
  const row = state.data.customers.get(division, number);
  if (!row) throw noSuchRecord(`customer ${division}-${number}`);
  return row;
}

function isNumberTaken(number: string, data: CompanyData): boolean {
  return Object.keys(data.lists.divisions).some((division) => data.customers.get(division, number));
}

function isUsed([division, number]: readonly [string, string], data: CompanyData): boolean {
  const open = data.ledger.invoicesOf(division, number).some((one) => balanceOf(one) !== '0');
  return (
    open || data.orders.written().some((one) => one.ARDivisionNo === division && one.CustomerNo === number)
  );
}
