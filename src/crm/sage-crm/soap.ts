import { AppError } from '../../core/app-error';
import type { HttpResponse } from '../../transport/http-port';
import { excerpt, redact } from '../../transport/redact';
import { readSoap, type SoapFault, soapEnvelope, soapHeaders } from '../../transport/soap';
import { childOf, element, type XmlElement } from '../../transport/xml-element';
import type { CrmPorts } from '../contract';
import { readAnswer } from './answer';
import type { Children } from './read-children';
import { hasCode, inSession } from './session-call';
import { childrenOf } from './soap-record';

/** Sage CRM's SOAP web services. */
export interface SageSoap {
  /** What hangs on a company, in one slow call. @throws AppError `CRM-WEB-SERVICES-OFF`, `CRM-ENTITY-CLOSED` ... */
  children(companyId: string): Promise<Children>;
  /** Whether they answer to the user's own session at all. */
  probe(): Promise<void>;
  /**
   * Signs a service user on and off again. Never tried twice: wrong passwords lock accounts.
   * @throws AppError `CRM-SERVICE-USER` with the CRM's words in `message`
   */
  checkUser(user: string, password: string): Promise<void>;
}

/** Two ways to write a request are in use: that of production clients, and that of the vendor's samples. */
const STYLES = [
  { namespace: 'http://tempuri.org/', header: 'sessionheader', id: 'sessionid' },
  { namespace: 'http://tempuri.org/type', header: 'SessionHeader', id: 'sessionId' },
] as const;

type Arguments = Readonly<Record<string, string>>;

interface Session {
  /** '' before there is one. */
  readonly session: string;
  /** Masked wherever the answer repeats it. */
  readonly secret?: string;
  /** A service user must not take the place of whoever is signed in to this browser. */
  readonly withoutCookies?: boolean;
}

/** A single company with children needs up to a fifth of a second, a busy server much longer. */
const TIMEOUT_MS = 90_000;

export function createSoap({
  http,
  tokens,
  address,
}: Pick<CrmPorts, 'http' | 'tokens' | 'address'>): SageSoap {
  let style: (typeof STYLES)[number] = STYLES[0];
  const url = `${address}/eware.dll/webservices/soap`;

  async function call(
    operation: string,
    args: Arguments,
    { session, secret = session, withoutCookies = false }: Session,
  ): Promise<XmlElement> {
    const { namespace: xmlns, header, id } = style;
    const entry = element(operation, asElements(args), { xmlns });
    const headers = session === '' ? [] : [element(header, [element(id, session)], { xmlns })];
    const response = await http.send({
      method: 'POST',
      url,
      headers: soapHeaders(`http://tempuri.org/${operation}`),
      body: soapEnvelope(entry, ...headers),
      timeoutMs: TIMEOUT_MS,
      withoutCookies,
    });
    const { status, body } = response;
    if (readAnswer(body).kind === 'logon') throw new AppError('CRM-SIGNED-OUT');
    const answer = readQuietly(response, secret);
    if (answer && 'entry' in answer) return childOf(answer.entry, 'result') ?? answer.entry;
    if (answer) throw faultError(answer.fault, secret);
    const params = { status: String(status) };
    throw new AppError(status >= 500 ? 'NET-SERVER' : 'CRM-WEB-SERVICES-OFF', {
      params,
      raw: excerpt(body, [secret]),
    });
  }

  /** In the user's session; in the other style where the first is not understood. */
  const ask = (operation: string, args: Arguments): Promise<XmlElement> =>
    inSession(tokens, async ({ accessToken }) => {
      try {
        return await call(operation, args, { session: accessToken });
      } catch (error) {
        if (style !== STYLES[0] || !hasCode(error, 'CRM-REFUSED') || !isMisread(error)) throw error;
        style = STYLES[1];
        return call(operation, args, { session: accessToken });
      }
    });

  return {
    children: async (id) => childrenOf(await ask('queryentity', { id, entity: 'company' })),
    probe: async () => {
      try {
        await ask('getversionstring', {});
      } catch (error) {
        // A refusal is an answer: not every version knows the operation.
        if (!hasCode(error, 'CRM-REFUSED', 'CRM-ENTITY-CLOSED')) throw error;
      }
    },
    async checkUser(user, password) {
      const own = { session: '', secret: password, withoutCookies: true };
      const result = await call('logon', { Username: user, Password: password }, own).catch(refused);
      const session = childOf(result, 'sessionid')?.text.trim() || result.text.trim();
      if (session === '') throw new AppError('CRM-SERVICE-USER', { params: { message: '' } });
      // It ends by itself as well.
      await call('logoff', {}, { session, withoutCookies: true }).catch(() => undefined);
    },
  };
}

/** Half an envelope may quote what was sent. */
function readQuietly(response: HttpResponse, secret: string): ReturnType<typeof readSoap> {
  try {
    return readSoap(response);
  } catch {
    throw new AppError('NET-UNREADABLE', { raw: excerpt(response.body, [secret]) });
  }
}

const asElements = (args: Arguments): readonly XmlElement[] =>
  Object.entries(args).map(([name, value]) => element(name, value));

/** Texts of faults as production clients have met them; they may come with status 200. */
function faultError({ code, text }: SoapFault, secret: string): AppError {
  const message = redact(text, [secret]);
  const gone = /not logged (?:on|in)|session has expired|invalid session/i.test(text);
  const closed = /^Entity '(\w+)' (?:is not Web Service enabled|does not exist)/i.exec(text)?.[1];
  if (gone) return new AppError('CRM-SIGNED-OUT', { raw: message });
  if (closed) return new AppError('CRM-ENTITY-CLOSED', { params: { entity: closed }, raw: message });
  return new AppError('CRM-REFUSED', { params: { message, errorCode: code }, raw: message });
}

const isMisread = ({ params }: AppError): boolean =>
  /client/i.test(params.errorCode ?? '') || /method '|implemented|understood/i.test(params.message ?? '');

function refused(error: unknown): never {
  if (!hasCode(error, 'CRM-REFUSED', 'CRM-SIGNED-OUT')) throw error;
  throw new AppError('CRM-SERVICE-USER', { params: { message: error.params.message ?? '' }, raw: error.raw });
}
