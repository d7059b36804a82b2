import { AppError } from '../../core/app-error';
import { type RetryPolicy, withRetry } from '../../transport/retry';
import { mayHaveArrived } from '../../transport/unanswered';
import type { XmlElement } from '../../transport/xml-element';
import type { ErpPorts } from '../contract';
import type { Credentials } from './credentials';
import { checkedEndpoint } from './endpoint';
import { exchange } from './exchange';
import type { GatewayFunction } from './request';
import type { FunctionResult, GatewayResponse } from './response';
import { createSessions, type GatewaySession, type Sessions } from './session';

/** The gateway as one integration and entity sees it. One call is one round trip while the session lives. */
export interface Gateway {
  /** Runs reads, one result each in their order; repeats them after failures that pass. */
  read(bodies: readonly XmlElement[]): Promise<readonly FunctionResult[]>;
  /** The same, with the gateway's own time (milliseconds since 1970; null where it did not say). */
  readAt(
    bodies: readonly XmlElement[],
  ): Promise<{ readonly results: readonly FunctionResult[]; readonly serverTime: number | null }>;
  /**
   * Sends one transaction, once.
   * @throws AppError `ERP-UNCERTAIN` when it is not known whether it was carried out; any other code means it was not
   */
  write(functions: readonly GatewayFunction[]): Promise<readonly FunctionResult[]>;
  /** Signs in anew, whatever session is stored. */
  signIn(): Promise<void>;
}

/** How reads are done where the panel's way does not suit. */
export interface Manner {
  /** Name of the rows that are read straight out of an answer; '' for none. */
  readonly rowElement?: string;
  readonly policy?: RetryPolicy;
  readonly timeoutMs?: number;
}

export function openGateway(ports: ErpPorts, credentials: Credentials, manner: Manner = {}): Gateway {
  const sessions = createSessions(ports, credentials);
  const line: Line = { ports, credentials, sessions, manner };
  const readAt: Gateway['readAt'] = (bodies) => withRetry(() => read(line, bodies), ports, manner.policy);
  return {
    read: async (bodies) => (await readAt(bodies)).results,
    readAt,
    write: async (functions) => {
      await withRetry(() => sessions.open(), ports);
      return (await inSession(line, (session) => sendOnce(line, session, functions))).results;
    },
    signIn: async () => void (await withRetry(() => sessions.renew(), ports)),
  };
}

interface Line {
  readonly ports: ErpPorts;
  readonly credentials: Credentials;
  readonly sessions: Sessions;
  readonly manner: Manner;
}

async function read(line: Line, bodies: readonly XmlElement[]): ReturnType<Gateway['readAt']> {
  const functions = bodies.map((body) => ({ controlId: line.ports.newId(), body }));
  const answer = await inSession(line, (session) => send(line, session, functions, false));
  const results = bodies.map((_, index) => answer.results[index] ?? unanswered());
  return { results, serverTime: answer.serverTime };
}

/** An ended session is found out before anything runs, so that the same request may be sent again, once. */
async function inSession(
  line: Line,
  call: (session: GatewaySession) => Promise<GatewayResponse>,
): Promise<GatewayResponse> {
  const session = await line.sessions.open();
  try {
    return await call(session);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'ERP-SESSION') throw error;
    return call(await line.sessions.open(session));
  }
}

async function send(
  { ports, credentials, sessions, manner }: Line,
  session: GatewaySession,
  functions: readonly GatewayFunction[],
  write: boolean,
): Promise<GatewayResponse> {
  const endpoint = checkedEndpoint(session.endpoint, credentials.endpoint);
  const response = await exchange(ports, credentials, {
    endpoint,
    sessionId: session.sessionId,
    functions,
    write,
    ...(write ? {} : { timeoutMs: manner.timeoutMs, rowElement: manner.rowElement }),
  });
  // The answer counts, not whether we could note how long the session lives.
  await sessions.extend(session, response).catch(() => undefined);
  return response;
}

async function sendOnce(
  line: Line,
  session: GatewaySession,
  functions: readonly GatewayFunction[],
): Promise<GatewayResponse> {
  try {
    return await send(line, session, functions, true);
  } catch (error) {
    if (error instanceof AppError && !mayHaveArrived(error)) throw error;
    const known = error instanceof AppError ? { params: error.params, raw: error.raw } : {};
    throw new AppError('ERP-UNCERTAIN', { ...known, cause: error });
  }
}

const unanswered = (): FunctionResult => ({
  ok: false,
  error: new AppError('NET-UNREADABLE'),
  aborted: false,
  fieldsRefused: false,
});
