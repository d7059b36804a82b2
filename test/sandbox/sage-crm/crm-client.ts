import type { SimulatedSystem, WireResponse } from '../simulated-system';
import { createSageCrm } from './sage-crm';

const ORIGIN = 'https://crm.northwind.example';
const REST = '/sdata/crmj/sagecrm2/-/';

interface Options {
  /** `logon:password`; null for none. */
  readonly basic?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** A system of its own, its clock, and the requests that the unit tests make of it. */
export class CrmClient {
  /** Milliseconds. */
  time = Date.parse('2026-03-10T10:00:00Z');
  readonly system: SimulatedSystem = createSageCrm(() => this.time);

  constructor(switches: Readonly<Record<string, unknown>> = {}, size = 200) {
    this.system.reset({ seed: 1, size });
    this.system.configure(switches);
  }

  send(
    method: string,
    path: string,
    headers: Readonly<Record<string, string>> = {},
    body = '',
  ): Promise<WireResponse> {
    return this.system.handle({ method, url: new URL(path, ORIGIN), headers, body });
  }

  /** A call of REST or, with a path from the root, of anything below `/sdata`. */
  call(method: string, path: string, options: Options = {}): Promise<WireResponse> {
    const { basic = 'kim.olsen:Rep-Pass-1', headers = {}, body } = options;
    const sent = {
      ...(basic === null ? {} : { authorization: `Basic ${Buffer.from(basic).toString('base64')}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    };
    const text = typeof body === 'string' ? body : JSON.stringify(body ?? '');
    return this.send(method, path.startsWith('/') ? path : REST + path, sent, text);
  }

  /** The JSON of an answer that must have succeeded. */
  async json(method: string, path: string, options: Options = {}): Promise<Record<string, unknown>> {
    const response = await this.call(method, path, options);
    if (response.status >= 300) throw new Error(`${response.status} ${String(response.body)}`);
    return JSON.parse(String(response.body));
  }

  /** Keys of a list. */
  async keys(query: string): Promise<unknown[]> {
    const { $resources } = await this.json('GET', encodeURI(query));
    return ($resources as { $key: unknown }[]).map((one) => one.$key);
  }

  /** Logs a user on at the pages; gives the SID and the cookie. */
  async logOn(credentials = 'kim.olsen:Rep-Pass-1'): Promise<{ sid: string; cookie: string }> {
    const [user = '', password = ''] = credentials.split(':');
    const body = new URLSearchParams({ EWARE_USERID: user, PASSWORD: password }).toString();
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    const response = await this.send('POST', '/crm/eware.dll/go', type, body);
    const cookie =
      [response.headers?.['Set-Cookie'] ?? response.headers?.['set-cookie'] ?? ''].flat()[0] ?? '';
    const found = /SID=(\d+)/i.exec(`${JSON.stringify(response.headers)} ${String(response.body)}`);
    return { sid: found?.[1] ?? '', cookie: cookie.split(';')[0] ?? '' };
  }

  /** The body of a SOAP call in the style of the production client. */
  async soap(operation: string, inner: string, sid?: string): Promise<string> {
    const header = sid
      ? `<s:Header><w:sessionheader><w:sessionid>${sid}</w:sessionid></w:sessionheader></s:Header>`
      : '';
    const response = await this.soapMessage(
      `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/" xmlns:w="http://tempuri.org/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:typens="http://tempuri.org/type">${header}<s:Body><w:${operation}>${inner}</w:${operation}></s:Body></s:Envelope>`,
    );
    return String(response.body);
  }

  soapMessage(body: string): Promise<WireResponse> {
    const headers = { 'content-type': 'text/xml; charset=utf-8' };
    return this.send('POST', '/crm/eWare.dll/WebServices/SOAP', headers, body);
  }

  async soapLogOn(user = 'erp.sync', password = 'Sync-Pass-1'): Promise<string> {
    const inner = `<w:Username>${user}</w:Username><w:Password>${password}</w:Password>`;
    const body = await this.soap('logon', inner);
    return /<sessionid>(\d+)<\/sessionid>/.exec(body)?.[1] ?? body;
  }
}
