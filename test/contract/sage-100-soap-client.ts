import { type Client, createClientAsync, type IOptions } from 'soap';
import { createSage100 } from '../sandbox/sage-100/sage-100';
import { type Sandbox, startSandbox } from '../sandbox/sandbox';

export const SIZE = 30;
const LOGON = { Password: 'Soap&Pass<1>', Username: 'crmapi' };

/** A sandbox with the simulated Sage 100 alone. */
export function startSage100(): Promise<Sandbox> {
  return startSandbox([createSage100()], { seed: { size: SIZE } });
}

export function origin(sandbox: Sandbox): string {
  return sandbox.httpOrigin['sage-100'] ?? '';
}

export function serviceAddress(sandbox: Sandbox): string {
  return `${origin(sandbox)}/eBusinessWebServices/MasBasicWsdl.svc`;
}

/** The published generic SOAP client as it is, made from the service description that comes over the wire. */
export function soapClient(sandbox: Sandbox, options: IOptions = {}): Promise<Client> {
  // The client caches descriptions by address; each test has its own switches.
  return createClientAsync(`${serviceAddress(sandbox)}?wsdl`, { disableCache: true, ...options });
}

/** Calls one operation of company ABC and gives the result as the client reads it. */
export async function call(
  client: Client,
  operation: string,
  given: Readonly<Record<string, unknown>> = {},
  logon: Readonly<Record<string, string>> = LOGON,
): Promise<Record<string, unknown>> {
  const invoke: unknown = Reflect.get(client, `${operation}Async`);
  if (typeof invoke !== 'function') throw new Error(`the description has no ${operation}`);
  const [answer] = await invoke.call(client, { logon, companyCode: 'ABC', ...given });
  return answer?.[`${operation}Result`] ?? {};
}

/** The fault of a call, as the client raises it. */
export async function faultOf(pending: Promise<unknown>): Promise<SoapFaultLike> {
  const error: unknown = await pending.then(
    () => null,
    (reason: unknown) => reason,
  );
  const { root } = (error ?? {}) as { root?: { Envelope: { Body: { Fault: SoapFaultLike } } } };
  if (!root) throw error ?? new Error('no fault');
  return root.Envelope.Body.Fault;
}

interface SoapFaultLike {
  readonly faultcode: unknown;
  readonly faultstring: { readonly $value: string };
  readonly detail?: { readonly MasFault: { readonly ErrorCode: string; readonly ErrorMessage: string } };
}
