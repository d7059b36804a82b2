import { CUSTOMER } from './customer';
import { CUSTOMER_CONTACT } from './customer-contact';
import type { ContractType } from './member';
import { SALES_ORDER } from './sales-order';
import { CONTRACT_INFORMATION, DIAGNOSTIC_INFORMATION, LOGON } from './small-types';

/** A right of a user's role in one maintenance task. */
export interface Right {
  readonly task: string;
  readonly action: 'View' | 'Create' | 'Modify' | 'Remove';
}

export interface Parameter {
  readonly name: string;
  readonly type: 'string' | ContractType;
}

/** What the service description says of an operation, and the right it takes. */
export interface OperationContract {
  readonly name: string;
  /** In wire order. */
  readonly parameters: readonly Parameter[];
  readonly result: 'string' | ContractType | null;
  /** Null for operations that nobody has to sign in for. */
  readonly right: Right | null;
}

const LOGON_FIRST: readonly Parameter[] = [
  { name: 'logon', type: LOGON },
  { name: 'companyCode', type: 'string' },
];
const CUSTOMER_KEY = ['arDivisionNo', 'customerNo'];
const CONTACT_KEY = [...CUSTOMER_KEY, 'contactCode'];

type Action = Right['action'];
type Extra = readonly (string | Parameter)[];

function family(task: string) {
  return (
    name: string,
    action: Action,
    extra: Extra,
    result: OperationContract['result'] = null,
  ): OperationContract => ({
    name,
    parameters: [
      ...LOGON_FIRST,
      ...extra.map((one): Parameter => (typeof one === 'string' ? { name: one, type: 'string' } : one)),
    ],
    result,
    right: { task, action },
  });
}

const customer = family('Customer Maintenance');
const order = family('Sales Order Entry');
const wholeCustomer: Extra = [{ name: 'customer', type: CUSTOMER }];
const wholeContact: Extra = [{ name: 'customerContact', type: CUSTOMER_CONTACT }];
const wholeOrder: Extra = [{ name: 'salesOrder', type: SALES_ORDER }];

const OPERATIONS: readonly OperationContract[] = [
  { name: 'GetContractInformation', parameters: [], result: CONTRACT_INFORMATION, right: null },
  { name: 'GetDiagnosticInformation', parameters: [], result: DIAGNOSTIC_INFORMATION, right: null },
  customer('GetCustomer', 'View', CUSTOMER_KEY, CUSTOMER),
  customer('GetNextCustomerNo', 'Create', [], 'string'),
  customer('CreateCustomer', 'Create', wholeCustomer),
  customer('UpdateCustomer', 'Modify', wholeCustomer),
  customer('DeleteCustomer', 'Remove', CUSTOMER_KEY),
  customer('GetCustomerContact', 'View', CONTACT_KEY, CUSTOMER_CONTACT),
  customer('CreateCustomerContact', 'Create', wholeContact),
  customer('UpdateCustomerContact', 'Modify', wholeContact),
  customer('DeleteCustomerContact', 'Remove', CONTACT_KEY),
  order('GetNextSalesOrderNo', 'Create', [], 'string'),
  order('GetSalesOrderTemplate', 'View', CUSTOMER_KEY, SALES_ORDER),
  order('GetSalesOrder', 'View', ['salesOrderNo'], SALES_ORDER),
  order('PreviewSalesOrder', 'View', wholeOrder, SALES_ORDER),
  order('CreateSalesOrder', 'Create', wholeOrder),
  order('UpdateSalesOrder', 'Modify', wholeOrder),
  order('DeleteSalesOrder', 'Remove', ['salesOrderNo']),
];

/** The operations, with a logon for the contract information too where the switch asks for one. */
export function operationContracts(logonForInformation: boolean): readonly OperationContract[] {
  if (!logonForInformation) return OPERATIONS;
  return OPERATIONS.map((one) =>
    one.name === 'GetContractInformation' ? { ...one, parameters: LOGON_FIRST } : one,
  );
}
