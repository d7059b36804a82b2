import type { ErpAccess } from '../e2e/support/erp-access';
import { customersNamed, sage300Company } from '../e2e/support/ledgers';
import { sage100Customer } from '../e2e/support/sage-100';
import type { Scene } from '../e2e/support/scene';
import { tell } from './stage';

type Erp = ErpAccess['erp'];
type Customer = Readonly<Record<string, unknown>>;

/** What each ledger itself says of a customer. */
const FIELDS: Readonly<Record<Erp, readonly string[]>> = {
  'Sage Intacct': ['CUSTOMERID', 'RECORDNO', 'NAME'],
  'Sage 300': ['CustomerNumber', 'CustomerName', 'TaxGroup', 'PhoneNumber'],
  'Sage 100': ['ARDivisionNo', 'CustomerNo', 'CustomerName', 'SalespersonNo'],
};

const READ: Readonly<Record<Erp, (scene: Scene, number: string, name: string) => Customer | undefined>> = {
  'Sage Intacct': (scene, number, name) =>
    customersNamed(scene, name).find((one) => one.CUSTOMERID === number),
  'Sage 300': (scene, number) =>
    sage300Company(scene).ARCustomers.find((one) => one.CustomerNumber === number),
  'Sage 100': sage100Customer,
};

/** Tells how the customer of this number stands in the ledger. */
export function tellCustomer(scene: Scene, erp: Erp, number: string, name: string): void {
  const customer = READ[erp](scene, number, name);
  if (!customer) throw new Error(`${erp} has no customer ${number}`);
  for (const field of FIELDS[erp]) tell(erp, field, customer[field]);
}
