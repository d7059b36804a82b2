import type { SimulatedSystem, WireRequest, WireResponse } from '../simulated-system';

export interface RequestOptions {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly form?: Readonly<Record<string, string>>;
}

/** Sends one request to a simulated system without a socket in between, for its own unit tests. */
export function send(
  system: SimulatedSystem,
  address: string,
  options: RequestOptions = {},
): Promise<WireResponse> {
  const type = options.json === undefined ? 'application/x-www-form-urlencoded' : 'application/json';
  const body =
    options.json === undefined ? new URLSearchParams(options.form).toString() : JSON.stringify(options.json);
  const request: WireRequest = {
    method: options.method ?? 'GET',
    url: new URL(address),
    headers: { 'content-type': type, ...options.headers },
    body,
  };
  return system.handle(request);
}

export function bodyOf(response: WireResponse): unknown {
  return JSON.parse(String(response.body));
}

export function headerOf(response: WireResponse, name: string): string {
  return String(response.headers?.[name] ?? '');
}
