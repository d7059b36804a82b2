import type { SimulatedSystem } from '../simulated-system';
import { headerOf, type RequestOptions, send } from './request-maker';
import type { SessionHost } from './sessions';

const LIGHTNING = 'https://northwind.lightning.force.com';
const API = 'https://northwind.my.salesforce.com';

export interface BrowserVisit {
  /** The last address that the browser was sent to. */
  readonly location: string;
  /** The `sid` cookie of each host. */
  readonly cookies: Readonly<Record<SessionHost, string>>;
}

/** Follows the redirects of a first visit to Lightning, as a browser without any cookie would. */
export async function visit(system: SimulatedSystem, path = '/lightning/page/home'): Promise<BrowserVisit> {
  const toLogIn = await send(system, `${LIGHTNING}${path}`);
  const loggedIn = await send(system, headerOf(toLogIn, 'location'));
  const entered = await send(system, headerOf(loggedIn, 'location'));
  return {
    location: headerOf(entered, 'location'),
    cookies: {
      api: cookieOf(headerOf(loggedIn, 'set-cookie')),
      lightning: cookieOf(headerOf(entered, 'set-cookie')),
    },
  };
}

/** The session id of the signed-in user on that host, good as a bearer token where the host is the API's. */
export async function sessionToken(system: SimulatedSystem, host: SessionHost = 'api'): Promise<string> {
  const { cookies } = await visit(system);
  return decodeURIComponent(cookies[host].slice('sid='.length));
}

/** A call of the REST API with a bearer token; `path` begins with the version. */
export function apiCall(system: SimulatedSystem, token: string, path: string, options: RequestOptions = {}) {
  const headers = { authorization: `Bearer ${token}`, ...options.headers };
  return send(system, `${API}/services/data/${path}`, { ...options, headers });
}

/** The id of a named record of the seed. */
export function seededRecord(system: SimulatedSystem, key: string): string {
  const { records } = system.describe() as { records: Record<string, { id: string }> };
  const record = records[key];
  if (!record) throw new Error(`the seed has no record '${key}'`);
  return record.id;
}

function cookieOf(header: string): string {
  return header.split(';')[0] ?? '';
}
