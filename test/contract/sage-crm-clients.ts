import { type Client, createClientAsync } from 'soap';
import { createSageCrm } from '../sandbox/sage-crm/sage-crm';
import { type Sandbox, startSandbox } from '../sandbox/sandbox';

export const SIZE = 120;
export const TYPES = 'http://tempuri.org/type';

/** A sandbox with the simulated Sage CRM alone. */
export function startSageCrm(): Promise<Sandbox> {
  return startSandbox([createSageCrm()], { seed: { size: SIZE } });
}

export function origin(sandbox: Sandbox): string {
  return sandbox.httpOrigin['sage-crm'] ?? '';
}

/** The published generic SOAP client as it is, made from the service description that comes over the wire. */
export function soapClient(sandbox: Sandbox): Promise<Client> {
  const address = `${origin(sandbox)}/crm/eware.dll/webservices/webservice.wsdl`;
  return createClientAsync(address, { disableCache: true });
}

/** Calls one operation and gives its result as the client reads it. */
export async function call(client: Client, operation: string, given: object = {}): Promise<SoapResult> {
  const invoke: unknown = Reflect.get(client, `${operation}Async`);
  if (typeof invoke !== 'function') throw new Error(`the description has no ${operation}`);
  const [answer] = await invoke.call(client, given);
  return answer?.result ?? {};
}

/** Logs on and sends the session in the header of every further call. */
export async function logOn(client: Client): Promise<void> {
  const { sessionid } = await call(client, 'logon', { username: 'erp.sync', password: 'Sync-Pass-1' });
  client.clearSoapHeaders();
  client.addSoapHeader({ SessionHeader: { sessionId: sessionid } }, '', 'tns', TYPES);
}

/** A list of children as the samples of the product build it: a name and its records. */
export function list(entityname: string, ...records: readonly object[]): object {
  return { entityname, records: records.map((one) => typed(entityname, one)) };
}

/** A record of an entity; the service knows its type by this attribute. */
export function typed(entity: string, fields: object): object {
  return { attributes: { 'xsi:type': `tns:${entity}` }, ...fields };
}

export interface SoapResult {
  readonly [name: string]: unknown;
  readonly records?: readonly Readonly<Record<string, unknown>>[];
}

/** One record in the shape that the public C# client declares; what is not declared is in `fields`. */
export interface SingleRecord {
  readonly recordId: number;
  readonly name: string;
  readonly url: string;
  readonly links: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** By lower-case name: that client reads names without regard to case. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A plain client of REST that works as the public C# one does: Basic at once, a slash too many, any case of names. */
export class RestClient {
  constructor(
    private readonly baseUrl: string,
    private readonly authorization: string,
  ) {}

  async send(method: string, path: string, body?: object): Promise<unknown> {
    const response = await fetch(`${this.baseUrl}/${path}`, {
      method,
      headers: {
        authorization: this.authorization,
        ...(body ? { 'content-type': 'application/json; charset=utf-8' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(text);
    return text === '' ? null : JSON.parse(text);
  }

  async one(entity: string, id: number): Promise<SingleRecord> {
    return singleRecord(await this.send('GET', `${entity}('${id}')`));
  }

  async many(entity: string): Promise<{ totalResults: number; records: readonly SingleRecord[] }> {
    const feed = (await this.send('GET', entity)) as Record<string, unknown>;
    const resources = feed.$resources as readonly unknown[];
    return { totalResults: Number(feed.$totalResults), records: resources.map(singleRecord) };
  }
}

const LINKS = ['Person', 'Company', 'Address', 'Account', 'Opportunity', 'Cases', 'Communication', 'Users'];

/** @throws Error for an answer that the declared shape cannot hold */
function singleRecord(json: unknown): SingleRecord {
  const { $key, $title, $url, ...rest } = json as Record<string, unknown>;
  if (typeof $key !== 'number' || typeof $title !== 'string' || typeof $url !== 'string')
    throw new Error(`no record: ${JSON.stringify(json)}`);
  const entries = Object.entries(rest);
  const links = entries.filter(([name]) => LINKS.includes(name));
  const fields = entries.filter(([name]) => !LINKS.includes(name));
  return {
    recordId: $key,
    name: $title,
    url: $url,
    links: Object.fromEntries(links) as SingleRecord['links'],
    fields: Object.fromEntries(fields.map(([name, value]) => [name.toLowerCase(), value])),
  };
}
