import { BASE_CURRENCY } from '../company';
import { FunctionFailure, invalid } from '../errors';
import type { WriteContext } from './write-context';

/** Customer field, object that lists its values, and what people call it. */
const CUSTOMER_LISTS: readonly (readonly [field: string, object: string, label: string])[] = [
  ['CUSTTYPE', 'CUSTTYPE', 'customer type'],
  ['CUSTREPID', 'EMPLOYEE', 'sales representative'],
  ['TERRITORYID', 'TERRITORY', 'territory'],
  ['TERMNAME', 'ARTERM', 'term'],
  ['SHIPPINGMETHOD', 'SHIPMETHOD', 'shipping method'],
  ['PARENTID', 'CUSTOMER', 'parent customer'],
];
const CONTACT_LISTS = [['TAXGROUP', 'TAXGROUP', 'contact tax group']] as const;

type Values = Readonly<Record<string, string>>;

/** @throws FunctionFailure BL03000018 when a value is not in its list, or is there but inactive */
export function assertCustomerLists(values: Values, context: WriteContext): void {
  for (const [field, object, label] of CUSTOMER_LISTS) assertListed(values[field], object, label, context);
  assertCurrency(values.CURRENCY, context);
}

export function assertContactLists(values: Values, context: WriteContext): void {
  for (const [field, object, label] of CONTACT_LISTS) assertListed(values[field], object, label, context);
  if (values.TAXSCHEDULE && !values.TAXSOLUTIONID) {
    throw new FunctionFailure(invalid('A tax schedule needs a tax solution.', 'Provide TAXSOLUTIONID.'));
  }
}

function assertCurrency(code: string | undefined, context: WriteContext): void {
  if (!code) return;
  if (context.switches.multiCurrency) assertListed(code, 'TRXCURRENCIES', 'currency', context);
  else if (code !== BASE_CURRENCY) {
    throw new FunctionFailure(
      invalid(`Invalid currency '${code}' specified.`, 'This company has one currency.'),
    );
  }
}

function assertListed(value: string | undefined, object: string, label: string, context: WriteContext): void {
  if (!value) return;
  if (context.database.table(object).find(value)?.get('STATUS') === 'active') return;
  throw new FunctionFailure(
    invalid(`Invalid ${label} '${value}' specified.`, `Provide a valid, active ${label}.`),
  );
}
