import type { WireRequest } from '../../simulated-system';
import type { Installation } from '../installation';
import type { UserSeed } from '../seed/users';
import { Diagnosis } from './diagnosis';

/** A SID that does not hold; which answer it gets is up to a switch. */
export class DeadSession extends Error {}

/** The user of a call: of its SID, else of its Basic credentials. @throws Diagnosis, DeadSession */
export function authenticate(request: WireRequest, installation: Installation): UserSeed {
  const sid = parameter(request.url, 'sid');
  if (sid !== undefined) return userOfSession(sid, request, installation);
  const credentials = credentialsOf(request);
  if (!credentials) throw new Diagnosis(401, 'UnAuthorized', 'Authentication required.');
  const result = installation.accounts.check(credentials.logon, credentials.password);
  if ('user' in result) return result.user;
  throw new Diagnosis(401, 'UnAuthorized', 'The user name or password is not valid.');
}

/** A parameter of the address whatever its case. */
export function parameter(url: URL, name: string): string | undefined {
  for (const [key, value] of url.searchParams) if (key.toLowerCase() === name.toLowerCase()) return value;
  return undefined;
}

function userOfSession(sid: string, request: WireRequest, installation: Installation): UserSeed {
  const { webSessions, serviceSessions, switches } = installation;
  const found = webSessions.find(sid, request, switches.restProlongs);
  if (found.state === 'live') return found.session.user;
  const service = found.state === 'missing' ? serviceSessions.find(sid) : undefined;
  if (service) return service.user;
  throw new DeadSession(found.state);
}

function credentialsOf({ headers }: WireRequest): { logon: string; password: string } | undefined {
  const header = headers.authorization ?? headers['x-sage-authorization'];
  const encoded = /^Basic\s+(\S+)$/i.exec(String(header ?? ''))?.[1];
  if (encoded === undefined) return undefined;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon < 0 ? undefined : { logon: text.slice(0, colon), password: text.slice(colon + 1) };
}
