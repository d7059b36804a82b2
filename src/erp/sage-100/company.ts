import { AppError } from '../../core/app-error';
import { outweighRefusal } from '../../transport/outweigh-refusal';
import { withRetry } from '../../transport/retry';
import { readSoap, soapEnvelope, soapHeaders } from '../../transport/soap';
import { childOf, element, textOf, type XmlElement } from '../../transport/xml-element';
import type { ErpPorts } from '../contract';
import { type Settings, scopeOf, settingsOf } from './connection';
import { arrangeEntry } from './contract-order';
import type { CustomerKey } from './customer-key';
import { failureOfFault, failureOfPage } from './faults';
import { actionOf, forgetService, namespaceOf, type Operation, openService, type Service } from './service';

/** One integration's company behind the web services. */
export interface Company {
  readonly ports: ErpPorts;
  readonly settings: Settings;
  /** Reads how the service is to be called, where that is not known yet: so that a failure to do so is no lost call. */
  prepare(): Promise<void>;
  /** Calls an operation once, and gives its result element. @throws AppError `ERP-…`, `VALUE-…`, `NET-…` */
  send(operation: Operation, parameters?: readonly XmlElement[]): Promise<XmlElement>;
  /** The same for what changes nothing: repeated while the failure may pass. */
  read(operation: Operation, parameters?: readonly XmlElement[]): Promise<XmlElement>;
}

/** Longer than any answer to a write should take: giving up early would leave it unknown what happened. */
const WRITE_TIMEOUT_MS = 120_000;

/** @throws AppError `SECRET-MISSING`, `ERP-ADDRESS` */
export function openCompany(ports: ErpPorts): Company {
  const settings = settingsOf(ports.connection);
  const send = (operation: Operation, parameters: readonly XmlElement[] = []) =>
    call(ports, settings, operation, parameters);
  const prepare = async (): Promise<void> => void (await openService(ports, settings));
  return {
    ports,
    settings,
    prepare,
    send,
    read: async (operation, parameters) => {
      await prepare();
      return withRetry(() => send(operation, parameters), ports);
    },
  };
}

async function call(
  ports: ErpPorts,
  settings: Settings,
  operation: Operation,
  parameters: readonly XmlElement[],
): Promise<XmlElement> {
  const service = await openService(ports, settings);
  const action = actionOf(service, operation, settings);
  const entry = element(operation, [...identity(settings, service, operation), ...parameters]);
  const response = await ports.http.send({
    method: 'POST',
    url: service.address,
    headers: soapHeaders(action),
    body: soapEnvelope(arrangeEntry(entry, namespaceOf(service, operation), service)),
    ...(/^(?:Create|Update)/.test(operation) ? { timeoutMs: WRITE_TIMEOUT_MS } : {}),
  });
  const answer = readSoap(response);
  if (answer && 'entry' in answer) return childOf(answer.entry, `${operation}Result`) ?? element(operation);
  if (answer) await outweighRefusal(ports.http, service.address, response.status);
  const failure = answer
    ? failureOfFault(answer.fault, operation, [settings.password])
    : failureOfPage(response, service.address, ports.clock.now());
  if (/^ERP-(?:INTERFACE|ADDRESS)$/.test(failure.code)) await forgetService(ports, settings);
  throw failure;
}

/** Who calls, for which company; an operation that is open to everybody does not ask. */
function identity(
  { user, password, company }: Settings,
  { types }: Service,
  operation: Operation,
): readonly XmlElement[] {
  const asks = types[operation]?.some(({ name }) => name === 'logon');
  if (!(asks ?? operation !== 'GetContractInformation')) return [];
  return [
    element('logon', [element('Password', password), element('Username', user)]),
    element('companyCode', company),
  ];
}

export const keyParameters = ({ division, number }: CustomerKey): readonly XmlElement[] => [
  element('arDivisionNo', division),
  element('customerNo', number),
];

/** The record of a key as the service sends it; null when there is none. */
export async function findRecord(company: Company, key: CustomerKey): Promise<XmlElement | null> {
  try {
    const record = await company.read('GetCustomer', keyParameters(key));
    return textOf(record, 'CustomerNo') === '' ? null : record;
  } catch (error) {
    if (error instanceof AppError && error.code === 'ERP-NOT-FOUND') return null;
    throw error;
  }
}

/** The contract's version, and the day that stands for *no date*; both '' where the service does not say. */
export async function contractInformation(
  company: Company,
): Promise<{ readonly version: string; readonly nullDate: string }> {
  const key = `${scopeOf(company.settings)}|information`;
  const [version, nullDate] = (await company.ports.session.get(key))?.split('|') ?? [];
  if (version !== undefined && nullDate !== undefined) return { version, nullDate };
  const information = await company.read('GetContractInformation');
  const read = {
    version: textOf(information, 'ContractVersion'),
    nullDate: textOf(information, 'NullDateTime'),
  };
  await company.ports.session.set(key, `${read.version}|${read.nullDate}`);
  return read;
}
