import { AppError, toAppError } from '../../core/app-error';
import { element } from '../../transport/xml-element';
import type { ConnectionStep, ErpPorts } from '../contract';
import { type Company, contractInformation, findRecord, openCompany } from './company';
import { scopeOf, webAddress } from './connection';
import { NO_DIVISION } from './customer-key';
import { SAGE_100_LISTS } from './form-fields';
import { readPickLists } from './pick-lists';
import { openSdata } from './sdata';
import { readService, type Service } from './service';

type Params = Readonly<Record<string, string>>;

/** Operations that the connector uses. Without the first three nothing works; without the others a part is missing. */
const VITAL = ['GetCustomer', 'CreateCustomer', 'GetContractInformation'] as const;
const OTHERS = [
  'GetNextCustomerNo',
  'UpdateCustomer',
  'GetCustomerContact',
  'CreateCustomerContact',
  'GetSalesOrder',
] as const;

/** A number that no customer can have: asking for it proves user, password, company and right. */
const NOBODY = '~NONE~';

/** From the address to the lists; nothing that uses up a number. Never throws. */
export async function testConnection(ports: ErpPorts): Promise<readonly ConnectionStep[]> {
  const steps: ConnectionStep[] = [];
  let next = 'address';
  try {
    const company = openCompany(ports);
    const { host } = company.settings.address;
    const service = await readService(ports, company.settings);
    steps.push(step(next, 'ok', null, { host }));
    next = 'interface';
    steps.push(await interfaceStep(company, service));
    next = 'signed_in';
    await findRecord(company, { division: NO_DIVISION, number: NOBODY });
    steps.push(step(next, 'ok', null, { company: company.settings.company }));
  } catch (error) {
    const names = ['address', 'interface', 'signed_in'];
    const skipped = names.slice(names.indexOf(next) + 1).map((name) => step(name, 'skipped'));
    return [...steps, step(next, 'failed', toAppError(error), paramsOf(ports)), ...skipped];
  }
  return [...steps, await ordersStep(openCompany(ports)), await sdataStep(ports), await listsStep(ports)];
}

async function interfaceStep(company: Company, { actions }: Service): Promise<ConnectionStep> {
  const described = Object.keys(actions).length > 0;
  const absent = (names: readonly string[]): string =>
    names.filter((name) => described && !actions[name]).join(', ');
  const vital = absent(VITAL);
  if (vital !== '') throw new AppError('ERP-INTERFACE', { params: { operation: vital } });
  await company.ports.session.remove(`${scopeOf(company.settings)}|information`);
  const { version } = await contractInformation(company);
  const operation = absent(OTHERS);
  const error = operation === '' ? null : new AppError('ERP-INTERFACE', { params: { operation } });
  return step('interface', error ? 'warning' : 'ok', error, { version });
}

/** Orders have a right of their own. */
async function ordersStep(company: Company): Promise<ConnectionStep> {
  try {
    await company.read('GetSalesOrder', [element('salesOrderNo', NOBODY)]);
  } catch (thrown) {
    const error = toAppError(thrown);
    if (error.code !== 'ERP-NOT-FOUND') return step('orders', 'warning', error);
  }
  return step('orders', 'ok');
}

async function sdataStep(ports: ErpPorts): Promise<ConnectionStep> {
  try {
    const sdata = openSdata(ports);
    if (!sdata) return step('sdata_none', 'skipped');
    await sdata.rows('AR_Customer', '', 1);
    return step('sdata', 'ok');
  } catch (error) {
    return step('sdata', 'warning', toAppError(error));
  }
}

async function listsStep(ports: ErpPorts): Promise<ConnectionStep> {
  const lists = await readPickLists(ports, SAGE_100_LISTS);
  const ready = lists.filter(({ state }) => state === 'ready');
  const error = lists.find((list) => list.state !== 'ready')?.error;
  const params = { count: String(ready.length), total: String(lists.length) };
  // Typing by hand is what a company without SData is expected to do.
  const expected = !error || error.code === 'ERP-NEEDS-SDATA';
  return { ...step('lists', expected ? 'ok' : 'warning', null, params), error: expected ? null : error };
}

const paramsOf = ({ connection }: ErpPorts): Params => ({
  host: webAddress(connection.serviceAddress)?.host ?? '',
  company: connection.companyId ?? '',
  version: '',
});

function step(
  name: string,
  outcome: ConnectionStep['outcome'],
  error: AppError | null = null,
  params: Params = {},
): ConnectionStep {
  return { labelKey: `sage100_step_${name}`, params, outcome, error: error?.toJSON() ?? null };
}
