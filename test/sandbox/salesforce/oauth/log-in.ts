import type { WireRequest } from '../../simulated-system';
import type { Organisation } from '../organisation';
import { passwordOf } from '../seed/people';
import type { BrowserSession, SessionHost } from '../sessions';

/** Checks the password and opens a session on the API host; null when user or password are wrong. */
export function openSession(org: Organisation, request: WireRequest, username: string, password: string) {
  const [user] = org.store.lookup('User', 'Username', username);
  if (user?.IsActive !== true || password === '' || passwordOf(username) !== password) return null;
  const session = org.sessions.open(org.record.Id, user.Id, 'api');
  return { userId: user.Id, setCookie: sessionCookie(request.url, session) };
}

/** Opens a session without asking, for the user that the switches name. */
export function openSessionFor(org: Organisation, userId: string, host: SessionHost): BrowserSession {
  return org.sessions.open(org.record.Id, userId, host);
}

/** The `sid` cookie: never readable for scripts, and only over TLS where there is TLS. */
export function sessionCookie(url: URL, { sid }: BrowserSession): string {
  const secure = url.protocol === 'https:' ? '; Secure; SameSite=None' : '; SameSite=Lax';
  return `sid=${encodeURIComponent(sid)}; Path=/; HttpOnly${secure}`;
}
