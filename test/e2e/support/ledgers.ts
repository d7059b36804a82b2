import * as v from 'valibot';
import { GatewayClient } from '../../sandbox/intacct/gateway-client';
import type { Scene } from './scene';

const customers = v.looseObject({
  customers: v.array(v.looseObject({ CUSTOMERID: v.string(), NAME: v.string() })),
});
const accounts = v.looseObject({ accounts: v.record(v.string(), v.looseObject({})) });

/** Customers in the simulated ERP whose name is `name`: the ledger's own word, not the extension's. */
export function customersNamed(scene: Scene, name: string): readonly Readonly<Record<string, unknown>>[] {
  const state = v.parse(customers, scene.sandbox.systems.intacct?.snapshot());
  return state.customers.filter((one) => one.NAME === name);
}

/** The account as the simulated organisation holds it. */
export function accountOf(scene: Scene, key: string): Readonly<Record<string, unknown>> {
  const state = v.parse(accounts, scene.sandbox.systems.salesforce?.snapshot());
  const account = state.accounts[scene.rep.recordOf(key).id];
  if (!account) throw new Error(`no account ${key}`);
  return account;
}

/** Somebody else creates a customer in the simulated Intacct company. */
export async function createInIntacct(scene: Scene, number: string, name: string): Promise<void> {
  const { intacct } = scene.sandbox.systems;
  if (!intacct) throw new Error('the sandbox has no Intacct');
  const fields = `<CUSTOMERID>${number}</CUSTOMERID><NAME>${name}</NAME>`;
  const contact = `<DISPLAYCONTACT><PRINTAS>${name}</PRINTAS></DISPLAYCONTACT>`;
  await new GatewayClient(intacct).call(`<create><CUSTOMER>${fields}${contact}</CUSTOMER></create>`);
}

const sage300 = v.looseObject({
  companies: v.record(
    v.string(),
    v.looseObject({
      ARCustomers: v.array(v.looseObject({ CustomerNumber: v.string() })),
      ARShipToLocations: v.array(v.looseObject({ CustomerNumber: v.string() })),
      MTContacts: v.array(v.looseObject({})),
    }),
  ),
});

/** The simulated Sage 300 company's own records. */
export function sage300Company(scene: Scene) {
  const { companies } = v.parse(sage300, scene.sandbox.systems['sage-300']?.snapshot());
  const company = companies[scene.facts['sage-300'].company];
  if (!company) throw new Error('the sandbox has no Sage 300 company');
  return company;
}

const sage100 = v.looseObject({
  customers: v.array(v.looseObject({ ARDivisionNo: v.string(), CustomerNo: v.string() })),
  contacts: v.array(v.looseObject({})),
  lastCustomerNo: v.string(),
});

/** The simulated Sage 100 company's own records. */
export const sage100Company = (scene: Scene) =>
  v.parse(sage100, scene.sandbox.systems['sage-100']?.snapshot());
