import { toId18 } from './record-id';

/** The part of a browser cookie that matters here. */
export interface BrowserCookie {
  readonly name: string;
  readonly value: string;
  /** Host, with a leading dot for a domain cookie. */
  readonly domain: string;
}

export interface BrowserSession {
  readonly accessToken: string;
  /** 18 characters. */
  readonly organizationId: string;
}

const SID = /^(00D[a-zA-Z0-9]{12})!(.+)$/;

/**
 * Opt-in way to sign in: the browser's own session. Chooses the `sid` cookie of exactly the API host (the Lightning
 * host's session is not allowed to use the API); when the organisation is known already, only its session will do.
 * Null when there is none, also where a proxy has encrypted the cookie.
 */
export function chooseSession(
  cookies: readonly BrowserCookie[],
  apiHost: string,
  organizationId = '',
): BrowserSession | null {
  const own = cookies.filter(
    (cookie) => cookie.name === 'sid' && cookie.domain.replace(/^\./, '') === apiHost,
  );
  const sessions = own.map((cookie) => readSession(cookie.value)).filter((session) => session !== null);
  return (
    sessions.find((session) => organizationId === '' || session.organizationId === organizationId) ?? null
  );
}

/** `<organisation id>!<secret>`; the whole value is the token. */
function readSession(value: string): BrowserSession | null {
  const organizationId = toId18(SID.exec(value)?.[1] ?? '');
  return organizationId === null ? null : { accessToken: value, organizationId };
}
