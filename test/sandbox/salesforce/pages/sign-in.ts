import type { WireRequest, WireResponse } from '../../simulated-system';
import { redirect } from '../oauth/authorize';
import { apiOrigin, lightningOrigin } from '../oauth/hosts';
import { openSession, openSessionFor, sessionCookie } from '../oauth/log-in';
import type { Organisation } from '../organisation';
import type { Seeded } from '../seed/seed';
import { cookie } from '../sessions';
import { loginPage } from './sign-in-pages';

const LOGIN = '/login';
const FRONT_DOOR = '/secur/frontdoor.jsp';

/**
 * How a browser comes to its two sessions: a page without one goes to the log-in of the API host, which sets its `sid`
 * and sends the browser through the front door of the Lightning host, which sets the other. Null: not such an address.
 */
export function signIn(org: Organisation, seeded: Seeded, request: WireRequest): WireResponse | null {
  const { url } = request;
  if (url.pathname === LOGIN) return logIn(org, seeded, request);
  if (url.pathname === FRONT_DOOR) return frontDoor(org, request);
  if (url.pathname === '/secur/logout.jsp') return logOut(org, request);
  if (url.pathname !== '/' && !url.pathname.startsWith('/lightning/') && url.pathname !== '/one/one.app')
    return null;
  return redirect(`${apiOrigin(url)}${LOGIN}?startURL=${encodeURIComponent(url.pathname + url.search)}`);
}

function logIn(org: Organisation, seeded: Seeded, request: WireRequest): WireResponse {
  const session = org.sessions.find(cookie(request.headers.cookie, 'sid'));
  if (session?.host === 'api') return toLightning(org, request, session.userId, {});
  if (!org.switches.requireLogin) {
    const opened = openSessionFor(org, seeded.users[org.switches.uiUser], 'api');
    return toLightning(org, request, opened.userId, { 'set-cookie': sessionCookie(request.url, opened) });
  }
  if (request.method !== 'POST') return loginPage(null, '', null);
  const form = new URLSearchParams(request.body);
  const opened = openSession(org, request, form.get('username') ?? '', form.get('password') ?? '');
  if (!opened) return loginPage(null, form.get('username') ?? '', 'Please check your username and password.');
  return toLightning(org, request, opened.userId, { 'set-cookie': opened.setCookie });
}

function toLightning(
  org: Organisation,
  request: WireRequest,
  userId: string,
  headers: Readonly<Record<string, string>>,
): WireResponse {
  const { sid } = openSessionFor(org, userId, 'lightning');
  const query = new URLSearchParams({ sid, retURL: startUrl(request.url.searchParams.get('startURL')) });
  return redirect(`${lightningOrigin(request.url)}${FRONT_DOOR}?${query}`, headers);
}

function frontDoor(org: Organisation, { url }: WireRequest): WireResponse {
  const session = org.sessions.find(url.searchParams.get('sid') ?? undefined);
  const target = `${lightningOrigin(url)}${startUrl(url.searchParams.get('retURL'))}`;
  return redirect(target, session ? { 'set-cookie': sessionCookie(url, session) } : {});
}

function logOut(org: Organisation, request: WireRequest): WireResponse {
  const session = org.sessions.find(cookie(request.headers.cookie, 'sid'));
  if (session) org.sessions.close(session.sid);
  return redirect(`${apiOrigin(request.url)}${LOGIN}`);
}

/** Only addresses on this host: an open redirect would be a present to others. */
function startUrl(value: string | null): string {
  return value?.startsWith('/') && !value.startsWith('//') ? value : '/lightning/page/home';
}
