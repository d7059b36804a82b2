import { AppError } from '../../core/app-error';
import type { HttpResponse } from '../../transport/http-port';
import { excerpt, redact } from '../../transport/redact';
import { readSoap, type SoapFault, soapEnvelope, soapHeaders } from '../../transport/soap';
import { childOf, element, type XmlElement } from '../../transport/xml-element';
import type { CrmPorts } from '../contract';
import { readAnswer } from './answer';
import { hasCode } from './session-call';

/** Two ways to write a request are in use: that of production clients, and that of the vendor's samples. */
const STYLES = [
  { namespace: 'http://tempuri.org/', header: 'sessionheader', id: 'sessionid' },
  { namespace: 'http://tempuri.org/type', header: 'SessionHeader', id: 'sessionId' },
] as const;

/** Namespaces of the types that records are sent with. */
export const RECORD_TYPES = {
  'xmlns:typens': 'http://tempuri.org/type',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
};

/** A single company with children needs up to a fifth of a second, a busy server much longer. */
const TIMEOUT_MS = 90_000;

export interface SoapSession {
  /** '' before there is one. */
  readonly session: string;
  /** Masked wherever the answer repeats it. */
  readonly secret?: string;
  /** A service user must not take the place of whoever is signed in to this browser. */
  readonly withoutCookies?: boolean;
}

export interface SoapOperation<Result> {
  readonly name: string;
  readonly content: readonly XmlElement[];
  readonly namespaces?: Readonly<Record<string, string>>;
  /** Makes something of an answer that is neither a fault nor a page. */
  read(response: HttpResponse): Result;
}

/** One call of the web services in the style that this server understands. */
export interface SoapCall {
  send<Result>(operation: SoapOperation<Result>, session: SoapSession): Promise<Result>;
  /** The same for what must not be carried out twice: in the style that is known by then. */
  sendOnce<Result>(operation: SoapOperation<Result>, session: SoapSession): Promise<Result>;
  /** Finds out what this server understands, before a password is sent, which must not be sent twice. */
  learnStyle(): Promise<void>;
  /**
   * The session of a user. Sent once: wrong passwords lock accounts.
   * @throws AppError `CRM-SERVICE-USER` with the CRM's words in `message`
   */
  logon(user: string, password: string): Promise<string>;
  /** Never throws: a session ends by itself as well. */
  logoff(session: string): Promise<void>;
}

export const soapArguments = (args: Readonly<Record<string, string>>): readonly XmlElement[] =>
  Object.entries(args).map(([name, value]) => element(name, value));

/** An operation whose answer is small enough for a tree: the `result`. */
export const soapOperation = (name: string, content: readonly XmlElement[]): SoapOperation<XmlElement> => ({
  name,
  content,
  read: (response) => {
    const answer = readSoap(response);
    if (!answer || !('entry' in answer)) throw new AppError('NET-UNREADABLE');
    return childOf(answer.entry, 'result') ?? answer.entry;
  },
});

export function createSoapCall({ http, address }: Pick<CrmPorts, 'http' | 'address'>): SoapCall {
  let style: (typeof STYLES)[number] = STYLES[0];
  const url = `${address}/eware.dll/webservices/soap`;

  async function exchange<Result>(
    { name, content, namespaces, read }: SoapOperation<Result>,
    { session, secret = session, withoutCookies = false }: SoapSession,
  ): Promise<Result> {
    const { namespace: xmlns, header, id } = style;
    const headers = session === '' ? [] : [element(header, [element(id, session)], { xmlns })];
    const response = await http.send({
      method: 'POST',
      url,
      headers: soapHeaders(`http://tempuri.org/${name}`),
      body: soapEnvelope(element(name, content, { xmlns, ...namespaces }), ...headers),
      timeoutMs: TIMEOUT_MS,
      withoutCookies,
    });
    refuseFailure(response, secret);
    return quietly(response, secret, read);
  }

  async function send<Result>(operation: SoapOperation<Result>, session: SoapSession): Promise<Result> {
    try {
      return await exchange(operation, session);
    } catch (error) {
      if (style !== STYLES[0] || !hasCode(error, 'CRM-REFUSED') || !isMisread(error)) throw error;
      style = STYLES[1];
    }
    return exchange(operation, session).catch((error: unknown) => {
      // Understood in neither style: not every version knows every operation.
      if (hasCode(error, 'CRM-REFUSED') && isMisread(error)) style = STYLES[0];
      throw error;
    });
  }

  return {
    send,
    sendOnce: exchange,
    async learnStyle() {
      const version = soapOperation('getversionstring', []);
      await send(version, { session: '', withoutCookies: true }).catch((error: unknown) => {
        // To be told that nobody is signed on is an answer, too.
        if (!hasCode(error, 'CRM-REFUSED', 'CRM-SIGNED-OUT', 'CRM-ENTITY-CLOSED')) throw error;
      });
    },
    async logon(user, password) {
      const content = soapArguments({ Username: user, Password: password });
      const own = { session: '', secret: password, withoutCookies: true };
      const result = await exchange(soapOperation('logon', content), own).catch(refused);
      const session = childOf(result, 'sessionid')?.text.trim() || result.text.trim();
      if (session === '') throw new AppError('CRM-SERVICE-USER', { params: { message: '' } });
      return session;
    },
    async logoff(session) {
      const ended = exchange(soapOperation('logoff', []), { session, withoutCookies: true });
      await ended.catch(() => undefined);
    },
  };
}

/** How far into an answer its envelope and a fault begin. */
const HEAD = 2000;

/** Throws for whatever is no answer of the operation itself. */
function refuseFailure(response: HttpResponse, secret: string): void {
  const { status, body } = response;
  const head = body.slice(0, HEAD);
  const isSoap = /<(?:[\w.-]+:)?Envelope\b/.test(head);
  if (!isSoap && readAnswer(body).kind === 'logon') throw new AppError('CRM-SIGNED-OUT');
  if (!isSoap) {
    const params = { status: String(status) };
    const raw = excerpt(body, [secret]);
    throw new AppError(status >= 500 ? 'NET-SERVER' : 'CRM-WEB-SERVICES-OFF', { params, raw });
  }
  if (!/<(?:[\w.-]+:)?Fault\b/.test(head)) return;
  const answer = quietly(response, secret, readSoap);
  if (answer && 'fault' in answer) throw faultError(answer.fault, secret);
}

/** Half an envelope may quote what was sent. */
function quietly<Result>(
  response: HttpResponse,
  secret: string,
  read: (response: HttpResponse) => Result,
): Result {
  try {
    return read(response);
  } catch {
    throw new AppError('NET-UNREADABLE', { raw: excerpt(response.body, [secret]) });
  }
}

/** Texts of faults as production clients have met them; they may come with status 200. */
function faultError({ code, text }: SoapFault, secret: string): AppError {
  const message = redact(text, [secret]);
  const gone = /not logged (?:on|in)|session has expired|invalid session/i.test(text);
  const closed = /^Entity '(\w+)' (?:is not Web Service enabled|does not exist)/i.exec(text)?.[1];
  if (gone) return new AppError('CRM-SIGNED-OUT', { params: { message }, raw: message });
  if (closed) return new AppError('CRM-ENTITY-CLOSED', { params: { entity: closed }, raw: message });
  return new AppError('CRM-REFUSED', { params: { message, errorCode: code }, raw: message });
}

const isMisread = ({ params }: AppError): boolean =>
  /client/i.test(params.errorCode ?? '') || /method '|implemented|understood/i.test(params.message ?? '');

function refused(error: unknown): never {
  if (!hasCode(error, 'CRM-REFUSED', 'CRM-SIGNED-OUT')) throw error;
  throw new AppError('CRM-SERVICE-USER', { params: { message: error.params.message ?? '' }, raw: error.raw });
}
