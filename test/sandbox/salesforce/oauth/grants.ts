import type { Random } from '../random';

const CODE_LIFE_MS = 10 * 60_000;
const GRANTS_PER_USER = 5;

/** What the user allowed the app, once: all tokens that grew out of it live and die together. */
export interface Grant {
  readonly clientId: string;
  readonly userId: string;
  readonly scopes: readonly string[];
  access: Set<string>;
  /** The one refresh token that is good now; null without the scope, or once revoked. */
  refresh: string | null;
  readonly spentRefresh: Set<string>;
  revoked: boolean;
}

export interface PendingCode {
  readonly clientId: string;
  readonly userId: string;
  readonly scopes: readonly string[];
  readonly redirectUri: string;
  readonly challenge: string;
  readonly expiresAt: number;
}

/** Authorisation codes, access tokens and refresh tokens, with rotation and the detection of reuse. */
export class GrantBook {
  readonly #codes = new Map<string, PendingCode>();
  readonly #grants: Grant[] = [];
  readonly #random: Random;
  readonly #now: () => number;

  constructor(random: Random, now: () => number) {
    this.#random = random;
    this.#now = now;
  }

  issueCode(pending: Omit<PendingCode, 'expiresAt'>): string {
    const code = `aPrx${this.#random.secret(60)}==`;
    this.#codes.set(code, { ...pending, expiresAt: this.#now() + CODE_LIFE_MS });
    return code;
  }

  /** The code's particulars, once; afterwards the code is spent. */
  takeCode(code: string): PendingCode | null {
    const pending = this.#codes.get(code);
    this.#codes.delete(code);
    return pending && pending.expiresAt > this.#now() ? pending : null;
  }

  /** Whether the user allowed the app at least these scopes before. */
  hasConsent(clientId: string, userId: string, scopes: readonly string[]): boolean {
    return this.#live().some(
      (grant) =>
        grant.clientId === clientId &&
        grant.userId === userId &&
        scopes.every((scope) => grant.scopes.includes(scope)),
    );
  }

  open(pending: PendingCode, organisationId: string): { grant: Grant; accessToken: string } {
    const offline = pending.scopes.some((scope) => scope === 'refresh_token' || scope === 'offline_access');
    const grant: Grant = {
      clientId: pending.clientId,
      userId: pending.userId,
      scopes: pending.scopes,
      access: new Set(),
      refresh: offline ? this.#refreshToken() : null,
      spentRefresh: new Set(),
      revoked: false,
    };
    this.#grants.push(grant);
    this.#dropOldest(grant);
    return { grant, accessToken: this.addAccessToken(grant, organisationId) };
  }

  addAccessToken(grant: Grant, organisationId: string): string {
    const token = `${organisationId.slice(0, 15)}!AR8A${this.#random.secret(88)}`;
    grant.access.add(token);
    return token;
  }

  rotate(grant: Grant): string {
    if (grant.refresh) grant.spentRefresh.add(grant.refresh);
    grant.refresh = this.#refreshToken();
    return grant.refresh;
  }

  byRefreshToken(token: string): Grant | undefined {
    return this.#live().find((grant) => grant.refresh === token);
  }

  /** The grant of which `token` was a refresh token before it was rotated. */
  bySpentRefreshToken(token: string): Grant | undefined {
    return this.#live().find((grant) => grant.spentRefresh.has(token));
  }

  byAccessToken(token: string): Grant | undefined {
    return this.#live().find((grant) => grant.access.has(token));
  }

  revoke(grant: Grant): void {
    grant.revoked = true;
    grant.access.clear();
    grant.refresh = null;
  }

  expireAccessTokens(): void {
    for (const grant of this.#grants) grant.access.clear();
  }

  counts(): Readonly<Record<'grants' | 'access' | 'refresh' | 'revoked', number>> {
    const live = this.#live();
    return {
      grants: live.length,
      access: live.reduce((sum, grant) => sum + grant.access.size, 0),
      refresh: live.filter((grant) => grant.refresh !== null).length,
      revoked: this.#grants.length - live.length,
    };
  }

  #live(): Grant[] {
    return this.#grants.filter((grant) => !grant.revoked);
  }

  #dropOldest({ clientId, userId }: Grant): void {
    const same = this.#live().filter((one) => one.clientId === clientId && one.userId === userId);
    for (const grant of same.slice(0, -GRANTS_PER_USER)) this.revoke(grant);
  }

  #refreshToken(): string {
    return `5Aep861${this.#random.secret(80)}`;
  }
}
