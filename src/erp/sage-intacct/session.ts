import * as v from 'valibot';
import { AppError } from '../../core/app-error';
import { descend, element, textOf } from '../../transport/xml-element';
import type { ErpPorts } from '../contract';
import { type Credentials, sessionScope } from './credentials';
import { checkedEndpoint, firstEndpoint } from './endpoint';
import { exchange } from './exchange';
import type { GatewayResponse } from './response';
import { readStored } from './stored';

const MINUTE = 60_000;
/** Assumed where the gateway does not say how long a session lives: the shortest duration a company can set. */
const SHORTEST_LIFE = 10 * MINUTE;
const MARGIN = 5 * MINUTE;

const sessionSchema = v.object({ sessionId: v.string(), endpoint: v.string(), expiresAt: v.number() });
const refusalSchema = v.object({ at: v.number(), message: v.string() });

/** A signed-in session. Only its own endpoint may be given it. */
export type GatewaySession = v.InferOutput<typeof sessionSchema>;

export interface Sessions {
  /** A live session: the stored one unless it ended or is `stale`; else a new one. Single flight. */
  open(stale?: GatewaySession): Promise<GatewaySession>;
  /** Signs in again whatever is stored: for the connection test. */
  renew(): Promise<GatewaySession>;
  /** Every answer moves the end of its session. */
  extend(session: GatewaySession, response: GatewayResponse): Promise<void>;
}

export function createSessions(ports: ErpPorts, credentials: Credentials): Sessions {
  const key = sessionScope(credentials);
  return {
    open: async (stale) => {
      const calledAt = ports.clock.now();
      return (await live(ports, key, stale)) ?? (await openAlone(ports, credentials, calledAt, stale));
    },
    renew: () => ports.session.exclusive(key, () => signIn(ports, credentials)),
    extend: async (session, response) => {
      const expiresAt = expiryOf(ports, response);
      if (expiresAt - session.expiresAt < MINUTE) return;
      await ports.session.set(key, JSON.stringify({ ...session, expiresAt }));
    },
  };
}

async function live(ports: ErpPorts, key: string, stale?: GatewaySession): Promise<GatewaySession | null> {
  const stored = await readStored(ports.session, key, sessionSchema);
  if (!stored || stored.sessionId === stale?.sessionId) return null;
  return stored.expiresAt > ports.clock.now() ? stored : null;
}

/** Whoever waited for another's sign-in takes its outcome, its refusal included: repeating that could lock the user. */
function openAlone(
  ports: ErpPorts,
  credentials: Credentials,
  calledAt: number,
  stale?: GatewaySession,
): Promise<GatewaySession> {
  const key = sessionScope(credentials);
  return ports.session.exclusive(key, async () => {
    const opened = await live(ports, key, stale);
    if (opened) return opened;
    await throwRefusalSince(ports, key, calledAt);
    return signIn(ports, credentials);
  });
}

async function signIn(ports: ErpPorts, credentials: Credentials): Promise<GatewaySession> {
  const key = sessionScope(credentials);
  try {
    const session = await requestSession(ports, credentials);
    await ports.session.set(key, JSON.stringify(session));
    return session;
  } catch (error) {
    await rememberRefusal(ports, key, error);
    throw error;
  }
}

/** getAPISession, alone in its request as the gateway demands. */
async function requestSession(ports: ErpPorts, credentials: Credentials): Promise<GatewaySession> {
  const endpoint = firstEndpoint(credentials.endpoint);
  const functions = [{ controlId: ports.newId(), body: element('getAPISession') }];
  const response = await exchange(ports, credentials, { endpoint, sessionId: null, functions });
  const [result] = response.results;
  if (result && !result.ok) throw result.error;
  const api = descend(result?.data ?? null, 'api');
  const sessionId = textOf(api, 'sessionid');
  if (sessionId === '') throw new AppError('NET-UNREADABLE');
  return {
    sessionId,
    endpoint: checkedEndpoint(textOf(api, 'endpoint') || endpoint, credentials.endpoint),
    expiresAt: expiryOf(ports, response),
  };
}

function expiryOf(ports: ErpPorts, response: GatewayResponse): number {
  const life = response.sessionLifeMs ?? SHORTEST_LIFE;
  return ports.clock.now() + life - Math.min(MARGIN, life / 5);
}

async function rememberRefusal(ports: ErpPorts, key: string, error: unknown): Promise<void> {
  if (!(error instanceof AppError) || error.code !== 'ERP-SIGN-IN') return;
  const refusal = { at: ports.clock.now(), message: error.params.message ?? '' };
  await ports.session.set(`${key}|refused`, JSON.stringify(refusal));
}

async function throwRefusalSince(ports: ErpPorts, key: string, calledAt: number): Promise<void> {
  const refusal = await readStored(ports.session, `${key}|refused`, refusalSchema);
  if (!refusal || refusal.at <= calledAt) return;
  throw new AppError('ERP-SIGN-IN', { params: { message: refusal.message } });
}
