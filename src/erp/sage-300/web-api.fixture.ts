import type { PickList } from '../../core/pick-list';
import { account, address, contact } from '../../core/test/crm-account';
import type { HttpRequest, HttpResponse } from '../../transport/http-port';
import type { ODataRow } from '../../transport/odata';
import type { ErpPorts, PlanInput } from '../contract';
import { PICKS } from './form-fields';

/** A Web API in memory that answers as a test tells it to. */
export interface FakeWebApi {
  readonly ports: ErpPorts;
  readonly requests: readonly FakeRequest[];
  readonly pauses: readonly number[];
  readonly stored: Map<string, string>;
  /** Requests in flight at once, at most. */
  readonly atOnce: () => number;
}

export interface FakeRequest {
  readonly method: string;
  /** Below the company: `AR/ARCustomers`. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly url: string;
  readonly body: string;
  readonly timeoutMs: number | undefined;
}

export type Answer = HttpResponse | Error;

export const START = Date.parse('2026-08-12T12:00:00Z');
export const BASE = 'http://erp01.northwind.example/Sage300WebApi/v1.0/-/SAMLTD';

const CONNECTION = {
  serverAddress: 'http://erp01.northwind.example',
  companyId: 'samltd',
  userId: 'crmapi',
  password: 'Pass-300',
};

/** `answer` may leave a request to the default: an empty collection, or what was posted. */
export function fakeWebApi(
  answer: (request: FakeRequest, index: number) => Answer | undefined = () => undefined,
  connection: Readonly<Record<string, string>> = {},
): FakeWebApi {
  const requests: FakeRequest[] = [];
  const pauses: number[] = [];
  // Signed in before, so that requests need not wait for the first one.
  const stored = new Map([['proven', 'yes']]);
  const flight = { now: 0, most: 0 };
  const send = async (sent: HttpRequest): Promise<HttpResponse> => {
    const request = toRequest(sent);
    requests.push(request);
    const index = requests.length - 1;
    flight.now += 1;
    flight.most = Math.max(flight.most, flight.now);
    // Long enough for whatever is to be sent at the same time.
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    flight.now -= 1;
    const given = answer(request, index) ?? (request.method === 'GET' ? rows([]) : json(request.body, 201));
    if (given instanceof Error) throw given;
    return given;
  };
  const ports: ErpPorts = {
    http: { send },
    clock: { now: () => START },
    session: {
      get: async (key) => stored.get(key) ?? null,
      set: async (key, value) => void stored.set(key, value),
      remove: async (key) => void stored.delete(key),
      exclusive: (_key, task) => task(),
    },
    connection: { ...CONNECTION, ...connection },
    tables: [],
    newId: () => 'id',
    pause: async (ms) => void pauses.push(ms),
  };
  return { ports, requests, pauses, stored, atOnce: () => flight.most };
}

function toRequest(sent: HttpRequest): FakeRequest {
  const url = new URL(sent.url);
  return {
    method: sent.method,
    path: decodeURIComponent(url.pathname.split('/').slice(5).join('/')),
    query: Object.fromEntries(url.searchParams),
    headers: sent.headers ?? {},
    url: sent.url,
    body: sent.body ?? '',
    timeoutMs: sent.timeoutMs,
  };
}

export const json = (body: unknown, status = 200): HttpResponse => ({
  status,
  headers: { 'content-type': 'application/json; odata.metadata=minimal' },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

export const rows = (value: readonly ODataRow[], extra: ODataRow = {}): HttpResponse =>
  json({ '@odata.context': `${BASE}/$metadata`, ...extra, value });

export const refusal = (code: string, message = 'No.', status = 400): HttpResponse =>
  json({ error: { code, message: { lang: 'en-US', value: message } } }, status);

export const page = (
  status: number,
  title: string,
  headers: Readonly<Record<string, string>> = {},
): HttpResponse => ({
  status,
  headers: { 'content-type': 'text/html', ...headers },
  body: `<!DOCTYPE html><html><head><title>${title}</title></head><body>…</body></html>`,
});

export const customerRow = (changes: ODataRow = {}): ODataRow => ({
  CustomerNumber: 'HARBOUR',
  CustomerName: 'Harbour Tools Ltd.',
  Status: 'Active',
  City: 'Galway',
  CurrencyCode: 'EUR',
  DateLastMaintained: '2026-08-12T00:00:00Z',
  ...changes,
});

export const list = (
  id: string,
  entries: PickList['entries'],
  changes: Partial<PickList> = {},
): PickList => ({
  id,
  state: 'ready',
  entries,
  readAt: 1,
  error: null,
  source: 'erp',
  ...changes,
});

const entry = (value: string, supplies: Readonly<Record<string, string>> = {}) => ({
  value,
  label: value,
  supplies,
});

export const LISTS: readonly PickList[] = [
  list('customerGroups', [
    entry('WHL', { terms: 'N30', accountSet: 'TRADE', billingCycle: 'BILLMT', creditLimitEditable: 'Yes' }),
    entry('RTL', { taxGroup: 'BCTAX', accountSet: 'TRADE', creditLimitEditable: 'No' }),
  ]),
  list('taxGroups', [entry('BCTAX', { taxCurrency: 'CAD' }), entry('EUTAX', { taxCurrency: 'EUR' })]),
  list('accountSets', [entry('TRADE', { currency: 'CAD' }), entry('EURO', { currency: 'EUR' })]),
  ...Object.values(PICKS)
    .filter(({ list: id }) => !['customerGroups', 'taxGroups', 'accountSets'].includes(id))
    .map(({ list: id }) => list(id, [entry('N30'), entry('RW'), entry('CAD'), entry('EUR')])),
];

/** A plan without fault: a wholesale customer with the number HARBOUR. */
export function planInput(changes: Partial<PlanInput> = {}): PlanInput {
  return {
    account: account({
      name: 'Harbour Tools Ltd.',
      phone: '+353 91 555-0100',
      email: 'office@harbour.example',
      billing: address({
        lines: ['4 Dock Road'],
        city: 'Galway',
        postalCode: 'H91 X2Y3',
        country: 'Ireland',
      }),
      shipping: address({ lines: ['Pier 3'], city: 'Galway', country: 'Ireland' }),
      contacts: [contact({ id: 'c1', firstName: 'Ann', lastName: 'Lee', phone: '091 5550101' })],
    }),
    form: { group: 'WHL', taxGroup: 'BCTAX', customerNo: 'HARBOUR', ...changes.form },
    defaulted: [],
    mapping: {},
    lists: LISTS,
    connection: CONNECTION,
    ...Object.fromEntries(Object.entries(changes).filter(([key]) => key !== 'form')),
  };
}
