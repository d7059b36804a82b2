import * as v from 'valibot';
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
