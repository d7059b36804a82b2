import type { ErpPorts } from '../contract';
import { type CompanySetup, readSetup, setupFunctions, storedSetup, storeSetup } from './company-setup';
import { credentialsOf, sessionScope } from './credentials';
import { type Gateway, type Manner, openGateway } from './gateway';
import { type Ask, ask } from './lookup';
import type { FunctionResult } from './response';

/** One integration, seen from one entity, with what is known about it. */
export interface Company {
  readonly ports: ErpPorts;
  readonly gateway: Gateway;
  /** Prefix of everything that is kept about it. */
  readonly scope: string;
  readonly userId: string;
}

/** @throws AppError `SECRET-MISSING` */
export function openCompany(ports: ErpPorts, entity = '', manner: Manner = {}): Company {
  const credentials = credentialsOf(ports.connection, entity);
  return {
    ports,
    gateway: openGateway(ports, credentials, manner),
    scope: sessionScope(credentials),
    userId: credentials.userId,
  };
}

export const askCompany = (company: Company, asks: readonly Ask[]): Promise<readonly FunctionResult[]> =>
  ask(company.gateway, company.ports.session, company.scope, asks);

/**
 * Asks, and learns the company's setup in the same round trip where it is not known yet. Questions that depend on the
 * setup get what is known of it before.
 */
export async function askWithSetup(
  company: Company,
  questions: readonly Ask[] | ((known: CompanySetup | null) => readonly Ask[]),
): Promise<{ readonly setup: CompanySetup; readonly results: readonly FunctionResult[] }> {
  const { ports, scope, userId } = company;
  const known = await storedSetup(ports, scope);
  const asks = typeof questions === 'function' ? questions(known) : questions;
  if (known) return { setup: known, results: await askCompany(company, asks) };
  const calls = setupFunctions(userId).map((call) => ({ call }));
  const results = await askCompany(company, [...asks, ...calls]);
  const setup = readSetup(results.slice(asks.length), ports.clock.now());
  await storeSetup(ports, scope, setup);
  return { setup, results: results.slice(0, asks.length) };
}
