import * as v from 'valibot';
import { GatewayClient } from '../../sandbox/intacct/gateway-client';
import { apiCall, sessionToken } from '../../sandbox/salesforce/session-maker';
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

/** Somebody changes an account in the simulated organisation. */
export async function changeAccount(
  scene: Scene,
  key: string,
  fields: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { salesforce } = scene.sandbox.systems;
  if (!salesforce) throw new Error('the sandbox has no Salesforce');
  const path = `v64.0/sobjects/Account/${scene.rep.recordOf(key).id}`;
  const token = await sessionToken(salesforce);
  const { status } = await apiCall(salesforce, token, path, { method: 'PATCH', json: fields });
  if (status !== 204) throw new Error(`the account was not changed: ${status}`);
}

/** Somebody else writes to the simulated Sage 300 company; `path` begins with the module. */
export async function writeToSage300(
  scene: Scene,
  method: 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { id, password } = sage300User(scene);
  const base = `${scene.sandbox.httpOrigin['sage-300']}/Sage300WebApi/v1.0/-/SAMLTD`;
  const { ok, status } = await fetch(`${base}/${path}`, {
    method,
    headers: {
      authorization: `Basic ${Buffer.from(`${id}:${password}`).toString('base64')}`,
      'content-type': 'application/json',
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  if (!ok) throw new Error(`${method} ${path}: ${status}`);
}

function sage300User({ facts }: Scene): { readonly id: string; readonly password: string } {
  const user = facts['sage-300'].users.find((one) => one.id === 'CRMAPI');
  if (!user) throw new Error('the sandbox describes no Sage 300 login');
  return user;
}

const sageCrm = v.looseObject({
  tables: v.looseObject({ company: v.array(v.looseObject({ comp_companyid: v.string() })) }),
});

/** The company as the simulated Sage CRM holds it. */
export function companyOf(scene: Scene, key: string): Readonly<Record<string, unknown>> {
  const { tables } = v.parse(sageCrm, scene.sandbox.systems['sage-crm']?.snapshot());
  const { id } = scene.crmUser.companyOf(key);
  const company = tables.company.find((one) => one.comp_companyid === String(id));
  if (!company) throw new Error(`no company ${key}`);
  return company;
}

/** An administrator of Sage CRM changes a company, or deletes it, by its API. */
export async function changeCompany(
  scene: Scene,
  key: string,
  fields: Readonly<Record<string, string>> | 'delete',
): Promise<void> {
  const { install, users } = scene.facts['sage-crm'];
  const path = `/sdata/${install}j/sagecrm2/-/Company('${scene.crmUser.companyOf(key).id}')`;
  const { logon = '', password = '' } = users.admin ?? {};
  const { ok, status } = await fetch(`${scene.sandbox.httpOrigin['sage-crm']}${path}`, {
    method: fields === 'delete' ? 'DELETE' : 'PATCH',
    headers: {
      authorization: `Basic ${Buffer.from(`${logon}:${password}`).toString('base64')}`,
      'content-type': 'application/json',
    },
    ...(fields === 'delete' ? {} : { body: JSON.stringify(fields) }),
  });
  if (!ok) throw new Error(`the company was not changed: ${status}`);
}
