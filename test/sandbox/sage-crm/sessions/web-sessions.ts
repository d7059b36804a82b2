import { hash } from '../../hash';
import type { WireRequest } from '../../simulated-system';
import type { UserSeed } from '../seed/users';

/** What the sessions ask of the installation. */
export interface SessionRules {
  /** Minutes without a request after which a session is gone. */
  readonly sessionMinutes: number;
  /** "Use browser session security": the cookie is demanded beside the SID. */
  readonly browserSessionSecurity: boolean;
  /** A session holds for the address alone that it was made from. */
  readonly ipCheck: boolean;
  /** The address that requests seem to come from when they carry no X-Forwarded-For. */
  readonly clientAddress: string;
  readonly sessionCookie: string;
  /** Follows the cookie's value. */
  readonly cookieAttributes: string;
}

export interface WebSession {
  readonly sid: string;
  readonly user: UserSeed;
  readonly cookie: string;
  readonly address: string;
}

export type SessionState =
  | { readonly state: 'live'; readonly session: WebSession }
  /** `missing`: no SID or one that never was; `expired`: idle, displaced or logged off. */
  | { readonly state: 'missing' | 'expired' | 'no-cookie' | 'ip-mismatch' };

interface Entry {
  readonly session: WebSession;
  usedAt: number;
}

/** Interactive sessions: one for each user; a later logon ends the earlier. */
export class WebSessions {
  readonly #entries = new Map<string, Entry>();
  readonly #ended = new Set<string>();
  #made = 0;

  constructor(
    private readonly rules: () => SessionRules,
    /** Milliseconds. */
    private readonly now: () => number,
    private readonly seed: number,
  ) {}

  start(user: UserSeed, request: WireRequest): WebSession {
    this.endAllOf(user.id);
    this.#made += 1;
    const sid = sidOf(this.seed, this.#made, user.id);
    const cookie = `${hash(this.seed, this.#made, 77).toString(16)}${hash(this.seed, this.#made, 78).toString(16)}`;
    const session = { sid, user, cookie, address: this.addressOf(request) };
    this.#entries.set(sid, { session, usedAt: this.now() });
    return session;
  }

  /** Looks a SID up and, when it holds, prolongs its session unless it must not. */
  find(sid: string, request: WireRequest, prolong = true): SessionState {
    const entry = this.#entries.get(sid);
    if (!entry) return { state: this.#ended.has(sid) ? 'expired' : 'missing' };
    const { sessionMinutes, browserSessionSecurity, ipCheck, sessionCookie } = this.rules();
    if (this.now() - entry.usedAt > sessionMinutes * 60_000) {
      this.end(sid);
      return { state: 'expired' };
    }
    const { session } = entry;
    if (ipCheck && session.address !== this.addressOf(request)) return { state: 'ip-mismatch' };
    if (browserSessionSecurity && cookieOf(request, sessionCookie) !== session.cookie)
      return { state: 'no-cookie' };
    if (prolong) entry.usedAt = this.now();
    return { state: 'live', session };
  }

  end(sid: string): void {
    if (this.#entries.delete(sid)) this.#ended.add(sid);
  }

  endAllOf(userId: number): void {
    for (const { session } of [...this.#entries.values()])
      if (session.user.id === userId) this.end(session.sid);
  }

  endAll(): void {
    for (const sid of [...this.#entries.keys()]) this.end(sid);
  }

  live(): readonly WebSession[] {
    return [...this.#entries.values()].map((one) => one.session);
  }

  /** Value of the Set-Cookie header of a logon. */
  setCookie(session: WebSession): string {
    const { sessionCookie, cookieAttributes } = this.rules();
    return `${sessionCookie}=${session.cookie}${cookieAttributes === '' ? '' : `; ${cookieAttributes}`}`;
  }

  addressOf(request: WireRequest): string {
    const forwarded = request.headers['x-forwarded-for'];
    return (Array.isArray(forwarded) ? forwarded[0] : forwarded) ?? this.rules().clientAddress;
  }
}

/** 14 or 15 digits, as published samples have. */
export function sidOf(seed: number, made: number, userId: number): string {
  const middle = String(hash(seed, made, userId)).padStart(10, '0');
  const end = String(hash(seed, made, userId + 1000) % 10_000).padStart(4, '0');
  return `${1 + (made % 9)}${middle}${made % 2 === 0 ? end.slice(1) : end}`;
}

function cookieOf(request: WireRequest, name: string): string | undefined {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = pair.trim().split('=');
    if (key === name) return value;
  }
  return undefined;
}
