import type { WireRequest } from '../../simulated-system';
import type { Installation } from '../installation';
import { users, type WebApiUser } from '../users';
import { WebApiError } from '../web-api-error';

export interface SignedIn {
  readonly user: WebApiUser;
  /** A session's cookie to set; undefined when the request came with one. */
  readonly cookie?: string;
}

const REFUSED = 'The user ID or password is incorrect, or the user may not use the Web API.';

/** The user of a request: of its session cookie first, else of its Basic credentials. @throws WebApiError Unauthorized */
export function signIn(request: WireRequest, installation: Installation): SignedIn {
  const { sessions, switches } = installation;
  const now = installation.now();
  const known = sessions.userOf(request.headers.cookie, now, switches.sessionMinutes);
  const remembered = users.find((one) => one.id === known);
  if (remembered) return { user: remembered };
  const { id, password } = credentialsOf(request.headers.authorization);
  const user = users.find((one) => one.id === id);
  if (!user || user.disabled || !isPassword(user, password, installation))
    throw new WebApiError('Unauthorized', REFUSED);
  if (user.id === 'ADMIN' && !switches.allowAdmin) throw new WebApiError('Unauthorized', REFUSED);
  return { user, cookie: sessions.open(user.id, now) };
}

/** Everything after the first colon is the password. */
function credentialsOf(authorization: string | undefined): {
  readonly id: string;
  readonly password: string;
} {
  const encoded = /^Basic\s+(\S+)$/i.exec(authorization ?? '')?.[1] ?? '';
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon < 0 ? { id: '', password: '' } : { id: text.slice(0, colon), password: text.slice(colon + 1) };
}

function isPassword(user: WebApiUser, password: string, { switches }: Installation): boolean {
  if (!switches.security) return true;
  return password === (switches.passwords === 'upper' ? user.password.toUpperCase() : user.password);
}
