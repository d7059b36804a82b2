import { COMPANY_ID, entities, senders, users } from '../company';
import type { CompanyState } from '../company-state';
import {
  badLogin,
  badSender,
  badSession,
  type GatewayError,
  invalidRequest,
  notAuthorised,
  refusedAtFront,
} from '../errors';
import { ControlFailure } from './control-failure';
import type { Credentials, Envelope } from './envelope';
import type { Identity } from './sessions';

export interface Authenticated extends Identity {
  /** Session id, or a name for the login; open results are bound to it. */
  readonly sessionKey: string;
  readonly userKey: number;
}

/** Second failure level: the sender is known, the company login is refused. */
export class AuthenticationFailure extends Error {
  constructor(
    readonly error: GatewayError,
    readonly userId: string,
    readonly companyId: string,
  ) {
    super(error.description2);
  }
}

type Login = Extract<Credentials, { kind: 'login' }>;

/** @throws ControlFailure when the vendor's own credentials are wrong */
export function checkSender({ control }: Envelope): void {
  const sender = senders.find((one) => one.id === control.senderId);
  if (sender?.password !== control.password) throw new ControlFailure(badSender());
}

/** @throws ControlFailure for an unknown company, AuthenticationFailure for everything else */
export function authenticate(envelope: Envelope, host: string, state: CompanyState): Authenticated {
  const { credentials, control } = envelope;
  const identity =
    credentials.kind === 'session'
      ? resume(credentials.sessionId, host, state)
      : login(credentials, control.senderId, state);
  const user = users.find((one) => one.id === identity.userId);
  const sessionKey =
    credentials.kind === 'session' ? credentials.sessionId : `login:${identity.userId}:${identity.entityId}`;
  return { ...identity, sessionKey, userKey: user?.recordNo ?? 0 };
}

function resume(id: string, host: string, state: CompanyState): Identity {
  const now = state.systemNow().getTime();
  const session = state.sessions.use(id, now, now + state.switches.sessionMinutes * 60_000);
  const astray =
    state.switches.bindSessionToEndpoint && host.endsWith('.intacct.com') && session?.endpointHost !== host;
  if (!session || astray) throw new AuthenticationFailure(badSession(id.slice(0, 12)), '', '');
  return session;
}

function login(credentials: Login, senderId: string, state: CompanyState): Identity {
  const { userId, companyId } = credentials;
  if (companyId.toLowerCase() !== COMPANY_ID.toLowerCase()) {
    throw new ControlFailure(invalidRequest(state.numbering.nextRequestId()), 400);
  }
  if (!senders.find((one) => one.id === senderId)?.companies.includes(COMPANY_ID)) {
    throw new AuthenticationFailure(notAuthorised(senderId, companyId), userId, companyId);
  }
  if (!isGoodLogin(credentials, state)) refuse(credentials, state);
  state.failedLogins.delete(userId);
  return { userId, companyId: COMPANY_ID, entityId: credentials.entityId };
}

function isGoodLogin({ userId, password, entityId }: Login, state: CompanyState): boolean {
  const user = users.find((one) => one.id === userId);
  const { lockAfterFailures } = state.switches;
  const locked = lockAfterFailures > 0 && (state.failedLogins.get(userId) ?? 0) >= lockAfterFailures;
  if (!user || user.locked || locked || user.password !== password) return false;
  return entityId === '' || isEntity(entityId, state);
}

export function isEntity(entityId: string, state: CompanyState): boolean {
  return state.switches.multiEntity && entities.some((one) => one.id === entityId);
}

function refuse({ userId, companyId }: Login, state: CompanyState): never {
  state.failedLogins.set(userId, (state.failedLogins.get(userId) ?? 0) + 1);
  if (state.switches.authFailureStatus === 401) throw new ControlFailure(refusedAtFront, 401);
  throw new AuthenticationFailure(badLogin(), userId, companyId);
}
