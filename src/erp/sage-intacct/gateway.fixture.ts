import type { HttpRequest, HttpResponse } from '../../transport/http-port';
import { readXml } from '../../transport/xml';
import { childrenOf, descend, textOf, type XmlElement } from '../../transport/xml-element';
import type { ErpPorts } from '../contract';

/** A gateway in memory that answers as a test tells it to. XML is written here by hand, not by the code under test. */
export interface FakeGateway {
  readonly ports: ErpPorts;
  /** Requests that were not sign-ins. */
  readonly requests: readonly FakeRequest[];
  readonly signIns: () => number;
  readonly pauses: readonly number[];
  readonly stored: Map<string, string>;
  /** Lets time pass. */
  wait(ms: number): void;
}

export interface FakeRequest {
  readonly url: string;
  readonly envelope: XmlElement;
  /** The function elements, such as `query`. */
  readonly bodies: readonly XmlElement[];
  readonly controlIds: readonly string[];
}

export type Answer = HttpResponse | Error;

interface FakeOptions {
  readonly connection?: Readonly<Record<string, string>>;
  /** Answer to the nth request after sign-in, counted from 0. */
  readonly answer?: (request: FakeRequest, index: number) => Answer;
  readonly signIn?: (index: number) => Answer;
}

const CONNECTION = {
  companyId: 'NorthwindTest',
  userId: 'xml_gateway',
  password: 'p<w>&1',
  senderId: 'acme_sender',
  senderPassword: 's3nder',
};
export const START = Date.parse('2026-08-12T10:00:00Z');

export function fakeGateway(options: FakeOptions = {}): FakeGateway {
  const requests: FakeRequest[] = [];
  const pauses: number[] = [];
  const stored = new Map<string, string>();
  let now = START;
  let signIns = 0;
  let ids = 0;
  const send = async (sent: HttpRequest): Promise<HttpResponse> => {
    now += 100;
    const request = toRequest(sent);
    const isSignIn = request.bodies.some((body) => body.name === 'getAPISession');
    if (isSignIn) signIns += 1;
    else requests.push(request);
    const answer = isSignIn
      ? (options.signIn?.(signIns - 1) ?? sessionAnswer(`session-${signIns}`))
      : (options.answer?.(request, requests.length - 1) ?? answerWith());
    if (answer instanceof Error) throw answer;
    return answer;
  };
  const ports: ErpPorts = {
    http: { send },
    clock: { now: () => now },
    session: lockedStore(stored),
    connection: { ...CONNECTION, ...options.connection },
    tables: [],
    newId: () => `id-${ids++}`,
    pause: (ms) => {
      pauses.push(ms);
      return Promise.resolve();
    },
  };
  const wait = (ms: number): void => {
    now += ms;
  };
  return { ports, requests, signIns: () => signIns, pauses, stored, wait };
}

function toRequest(sent: HttpRequest): FakeRequest {
  const envelope = readXml(sent.body ?? '');
  const functions = childrenOf(descend(envelope, 'operation', 'content'), 'function');
  return {
    url: sent.url,
    envelope,
    bodies: functions.flatMap((each) => each.children),
    controlIds: functions.map((each) => each.attributes.controlid ?? ''),
  };
}

function lockedStore(stored: Map<string, string>): ErpPorts['session'] {
  const tails = new Map<string, Promise<unknown>>();
  return {
    get: async (key) => stored.get(key) ?? null,
    set: async (key, value) => void stored.set(key, value),
    remove: async (key) => void stored.delete(key),
    exclusive: (key, task) => {
      const turn = (tails.get(key) ?? Promise.resolve()).then(task, task);
      tails.set(
        key,
        turn.catch(() => undefined),
      );
      return turn;
    },
  };
}

export const http = (status: number, body: string): HttpResponse => ({ status, headers: {}, body });

const CONTROL = '<control><status>success</status></control>';
const SIGNED_IN =
  '<authentication><status>success</status><userid>xml_gateway</userid><companyid>NorthwindTest</companyid>' +
  '<sessiontimestamp>2026-08-01T08:00:00+00:00</sessiontimestamp><sessiontimeout>2026-08-01T10:00:00+00:00</sessiontimeout></authentication>';

/** A whole answer around `<result>` elements. */
export const answerWith = (...results: readonly string[]): HttpResponse =>
  http(
    200,
    `<?xml version="1.0" encoding="UTF-8"?><response>${CONTROL}<operation>${SIGNED_IN}${results.join('')}</operation></response>`,
  );

export const success = (data: string, attributes = ''): string =>
  `<result><status>success</status><data ${attributes}>${data}</data></result>`;

/** Rows of a query answer; a row is its inner XML. */
export const rows = (object: string, items: readonly string[], total = items.length): string =>
  success(
    items.map((item) => `<${object}>${item}</${object}>`).join(''),
    `listtype="${object}" totalcount="${total}" offset="0" count="${items.length}" numremaining="${total - items.length}"`,
  );

export const errorXml = (errorno: string, description2: string): string =>
  `<error><errorno>${errorno}</errorno><description></description><description2>${description2}</description2><correction></correction></error>`;

export const failure = (...errors: readonly string[]): string =>
  `<result><status>failure</status><errormessage>${errors.join('')}</errormessage></result>`;

export const aborted = (): string =>
  `<result><status>aborted</status><errormessage>${errorXml('XL03000009', 'The entire transaction in this operation has been rolled back due to an error.')}</errormessage></result>`;

export const controlFailure = (...errors: readonly string[]): HttpResponse =>
  http(
    200,
    `<response><control><status>failure</status></control><errormessage>${errors.join('')}</errormessage></response>`,
  );

export const authFailure = (...errors: readonly string[]): HttpResponse =>
  http(
    200,
    `<response>${CONTROL}<operation><authentication><status>failure</status></authentication><errormessage>${errors.join('')}</errormessage></operation></response>`,
  );

export const invalidSession = (): HttpResponse =>
  authFailure(errorXml('XL03000006', 'Invalid session Xq3-secret'));

export const sessionAnswer = (
  sessionId: string,
  endpoint = 'https://na09.intacct.com/ia/xml/xmlgw.phtml',
): HttpResponse =>
  answerWith(success(`<api><sessionid>${sessionId}</sessionid><endpoint>${endpoint}</endpoint></api>`));

/** The object that a query asks for; '' for other functions. */
export const objectOf = (body: XmlElement): string => (body.name === 'query' ? textOf(body, 'object') : '');
