import { AppError } from '../../core/app-error';
import { withRetry } from '../../transport/retry';
import { readWsdl, type WsdlService } from '../../transport/wsdl';
import type { ErpPorts } from '../contract';
import { type Settings, scopeOf } from './connection';
import { failureOfPage } from './faults';

/** Namespace of the service (Sage 100 eBusiness Web Services). */
const MAS = 'http://mas90.sage.com/ws';

/** The service as its description and itself describe it. */
export interface Service extends WsdlService {
  /** Where it answers, on the origin that was configured. */
  readonly address: string;
}

/** Operations that we may use. */
export type Operation =
  | 'GetContractInformation'
  | 'GetCustomer'
  | 'GetNextCustomerNo'
  | 'CreateCustomer'
  | 'UpdateCustomer'
  | 'GetCustomerContact'
  | 'CreateCustomerContact'
  | 'GetSalesOrder';

const keyOf = (settings: Settings): string => `${scopeOf(settings)}|service`;

/** The description, read once per browser session. @throws AppError `ERP-ADDRESS`, `ERP-WINDOWS-SIGN-IN`, `NET-…` */
export async function openService(ports: ErpPorts, settings: Settings): Promise<Service> {
  const key = keyOf(settings);
  const known = parse(await ports.session.get(key));
  if (known) return known;
  return ports.session.exclusive(key, async () => {
    const meanwhile = parse(await ports.session.get(key));
    return meanwhile ?? readService(ports, settings);
  });
}

/** Our own writing; one of another version is read anew. */
function parse(text: string | null): Service | null {
  try {
    const service = JSON.parse(text ?? 'null') as Service | null;
    return service?.actions && service.types && service.elements ? service : null;
  } catch {
    return null;
  }
}

export const forgetService = (ports: ErpPorts, settings: Settings): Promise<void> =>
  ports.session.remove(keyOf(settings));

/** Reads the description now, and keeps it. Its documents name the server as it calls itself: only their paths count. */
export async function readService(ports: ErpPorts, settings: Settings): Promise<Service> {
  const { address } = settings;
  const load = (url: string): Promise<string> => withRetry(() => loadDocument(ports, url), ports);
  const at = (written: string): string => {
    const { pathname, search } = new URL(written, address);
    return address.origin + pathname + search;
  };
  const wsdl = await readWsdl(
    () => load(`${address.href}?wsdl`).catch(unlessTyped(settings)),
    (written) => load(at(written)).catch(withoutPage),
  );
  if (Object.keys(wsdl.actions).length === 0 && settings.contractName === '')
    throw new AppError('ERP-ADDRESS', { params: { address: address.href } });
  const service = { ...wsdl, address: wsdl.address === '' ? address.href : at(wsdl.address) };
  await ports.session.set(keyOf(settings), JSON.stringify(service));
  return service;
}

async function loadDocument(ports: ErpPorts, url: string): Promise<string> {
  const response = await ports.http.send({ method: 'GET', url });
  if (response.status !== 200) throw failureOfPage(response, url, ports.clock.now());
  if (/^[\s\uFEFF]*<(?!!doctype|html)/i.test(response.body)) return response.body;
  throw new AppError('ERP-ADDRESS', { params: { address: url } });
}

/** A document that the server does not have is done without; one that did not arrive is not, for it may say what we miss. */
function withoutPage(error: unknown): string {
  if (error instanceof AppError && error.code === 'ERP-ADDRESS') return '';
  throw error;
}

/** With the name of the contract the service can be called where it does not describe itself. */
const unlessTyped =
  ({ contractName }: Settings) =>
  (error: unknown): string => {
    if (contractName === '') throw error;
    return withoutPage(error);
  };

export const namespaceOf = (service: Service, operation: Operation): string =>
  service.elements[operation] || MAS;

/** @throws AppError `ERP-INTERFACE` naming the operation that the service does not have */
export function actionOf(service: Service, operation: Operation, { contractName }: Settings): string {
  const action = service.actions[operation];
  const described = Object.keys(service.actions).length > 0;
  if (!action && described) throw new AppError('ERP-INTERFACE', { params: { operation } });
  return action && contractName === ''
    ? action
    : `${namespaceOf(service, operation)}/${contractName}/${operation}`;
}
