import type { SimulatedSystem, WireResponse } from '../simulated-system';
import { createSage300 } from './sage-300';

export const SIZE = 30;
/** Noon, so that it is the same day wherever the tests run. */
export const NOON = Date.parse('2026-08-12T12:00:00Z');

interface CallOptions {
  /** `USER:PASSWORD`; null sends no credentials. */
  readonly as?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A plain client for the simulator's own tests: paths below the company, payloads as objects, answers as they come. */
export class WebApiClient {
  now = NOON;
  readonly system: SimulatedSystem;
  company = 'SAMLTD';

  constructor() {
    this.system = createSage300(() => this.now);
    this.system.reset({ seed: 1, size: SIZE });
  }

  /** Sends to an address of the server as it stands. */
  send(method: string, address: string, options: CallOptions = {}): Promise<WireResponse> {
    const { as = 'CRMAPI:Pass-300', headers = { 'content-type': 'application/json' }, body = '' } = options;
    const basic = as === null ? {} : { authorization: `Basic ${Buffer.from(as).toString('base64')}` };
    const url = new URL(address, 'http://erp01.northwind.example');
    return this.system.handle({ method, url, headers: { ...basic, ...headers }, body });
  }

  /** Sends to a module's path in the company, such as `AR/ARCustomers`. */
  call(method: string, path: string, payload?: unknown, options: CallOptions = {}): Promise<WireResponse> {
    const body = payload === undefined ? {} : { body: JSON.stringify(payload) };
    return this.send(method, `/Sage300WebApi/v1.0/-/${this.company}/${path}`, { ...body, ...options });
  }

  async get(path: string, options: CallOptions = {}): Promise<Record<string, unknown>> {
    return jsonOf(await this.call('GET', path, undefined, options));
  }

  /** Values of one property in the rows of a query. */
  async column(path: string, property: string): Promise<readonly unknown[]> {
    const { value } = await this.get(path);
    if (!Array.isArray(value)) throw new Error('the answer is no collection');
    return value.map((row: Record<string, unknown>) => row[property]);
  }
}

export function jsonOf(response: WireResponse): Record<string, unknown> {
  return JSON.parse(String(response.body)) as Record<string, unknown>;
}

/** Status, code and message of a refusal. */
export function errorOf(response: WireResponse): readonly [status: number, code: string, message: string] {
  const { error } = jsonOf(response) as { error: { code: string; message: { value: string } } };
  return [response.status, error.code, error.message.value];
}
