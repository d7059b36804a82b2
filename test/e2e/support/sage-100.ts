import { members, textOf, WebServiceClient } from '../../sandbox/sage-100/web-service-client';
import { sage100Company } from './ledgers';
import type { Scene } from './scene';

/** Operations of the web services that were called, in order, optionally from a position of the sandbox's log on. */
export const operationsCalled = (scene: Scene, from = 0): readonly string[] =>
  scene
    .requests('sage-100', from)
    .flatMap(({ headers }) => /\/(\w+)"?$/.exec(headers.soapaction ?? '')?.[1] ?? []);

/** Records of the company by what they are called. */
export const sage100Named = (scene: Scene, name: string) =>
  sage100Company(scene).customers.filter((one) => one.CustomerName === name);

/** The record of a key as the company holds it; undefined where there is none. */
export const sage100Customer = (scene: Scene, key: string) =>
  sage100Company(scene).customers.find((one) => `${one.ARDivisionNo}-${one.CustomerNo}` === key);

/** The members of a record as the service gives them out: name, and everything inside. */
export async function membersInSage100(scene: Scene, key: string): Promise<ReadonlyMap<string, string>> {
  const [division = '', number = ''] = key.split('-');
  const record = await clientOf(scene).getCustomer(division, number);
  return new Map(record.children.map((one) => [one.name, JSON.stringify([one.text, one.children])]));
}

/** Somebody else creates a customer in the simulated company. */
export async function createInSage100(scene: Scene, key: string, name: string): Promise<void> {
  const [ARDivisionNo = '', CustomerNo = ''] = key.split('-');
  const values = { ARDivisionNo, CustomerName: name, CustomerNo, SalespersonNo: '0100' };
  const answer = await clientOf(scene).createCustomer(members(values));
  if (answer.name === 'Fault') throw new Error(textOf(answer, 'faultstring'));
}

function clientOf(scene: Scene): WebServiceClient {
  const system = scene.sandbox.systems['sage-100'];
  if (!system) throw new Error('the sandbox has no Sage 100');
  return new WebServiceClient(system);
}
