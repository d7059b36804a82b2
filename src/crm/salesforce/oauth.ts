import { AppError } from '../../core/app-error';
import type { HttpPort } from '../../transport/http-port';
import { readJson } from './json-body';
import { oauthError, tokenError } from './oauth-error';
import { readGrant, type TokenGrant } from './oauth-grant';

/** `refresh_token` lets the sign-in outlive the session; `api` is all that is used. */
const SCOPE = 'api refresh_token';

export interface OAuthApp {
  /** Where the organisation signs in and answers: its My Domain, never login.salesforce.com. */
  readonly apiOrigin: string;
  /** Consumer key of the customer's own External Client App. */
  readonly clientId: string;
}

export interface SignIn extends OAuthApp {
  readonly redirectUri: string;
  readonly state: string;
}

/** The page that asks the user to sign in and to approve (OAuth 2.0, authorization code with PKCE). */
export function authorizeUrl(signIn: SignIn, challenge: string, prompt: '' | 'login' = ''): string {
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: signIn.clientId,
    redirect_uri: signIn.redirectUri,
    scope: SCOPE,
    state: signIn.state,
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...(prompt === '' ? {} : { prompt }),
  });
  return `${signIn.apiOrigin}/services/oauth2/authorize?${query}`;
}

/**
 * The code in the address that the browser was sent back to.
 * @throws AppError `CRM-CALLBACK-MISMATCH` when it is not an answer to this sign-in, `CRM-CONSENT-DENIED`,
 * `CRM-APP-BLOCKED`, `CRM-APP-UNKNOWN` ...
 */
export function readCallback(landed: string, signIn: SignIn): string {
  const url = URL.canParse(landed) ? new URL(landed) : null;
  const expected = new URL(signIn.redirectUri);
  const query = url?.searchParams;
  if (
    url?.origin !== expected.origin ||
    url.pathname !== expected.pathname ||
    query?.get('state') !== signIn.state
  ) {
    throw new AppError('CRM-CALLBACK-MISMATCH', { params: { callback: signIn.redirectUri } });
  }
  const error = query.get('error');
  if (error !== null) throw oauthError(error, query.get('error_description') ?? '', signIn.redirectUri);
  const code = query.get('code');
  if (!code) throw new AppError('CRM-CALLBACK-MISMATCH', { params: { callback: signIn.redirectUri } });
  return code;
}

/** Trades the code for tokens. A code works once. @throws AppError, see oauth-error.ts */
export async function exchangeCode(
  http: HttpPort,
  signIn: SignIn,
  code: string,
  verifier: string,
): Promise<TokenGrant> {
  const json = await postForm(http, `${signIn.apiOrigin}/services/oauth2/token`, {
    grant_type: 'authorization_code',
    code,
    client_id: signIn.clientId,
    redirect_uri: signIn.redirectUri,
    code_verifier: verifier,
  });
  return readGrant(json, signIn.apiOrigin, '');
}

/**
 * A new access token, and the refresh token to use from now on: with rotation the old one is dead, and using it again
 * revokes everything. Call it from one place at a time and save the result before anybody uses it.
 * @throws AppError `CRM-SIGNED-OUT` when the grant has ended, `CRM-OTHER-ORG`, `CRM-OTHER-USER`
 */
export async function refreshGrant(http: HttpPort, app: OAuthApp, grant: TokenGrant): Promise<TokenGrant> {
  const json = await postForm(http, `${app.apiOrigin}/services/oauth2/token`, {
    grant_type: 'refresh_token',
    client_id: app.clientId,
    refresh_token: grant.refreshToken,
  });
  const next = readGrant(json, app.apiOrigin, grant.refreshToken);
  assertSameUser(next, grant);
  return next;
}

/** Ends the grant at Salesforce; an answer of any kind will do, for it may have ended already. */
export async function revokeGrant(http: HttpPort, app: OAuthApp, grant: TokenGrant): Promise<void> {
  await send(http, `${app.apiOrigin}/services/oauth2/revoke`, {
    token: grant.refreshToken || grant.accessToken,
  });
}

/** @throws AppError `CRM-OTHER-ORG`, `CRM-OTHER-USER` when the grant is not for whom it was before */
function assertSameUser(next: TokenGrant, before: Pick<TokenGrant, 'organizationId' | 'userId'>): void {
  if (next.organizationId !== before.organizationId) throw new AppError('CRM-OTHER-ORG');
  if (next.userId !== before.userId) throw new AppError('CRM-OTHER-USER');
}

async function postForm(http: HttpPort, url: string, form: Record<string, string>): Promise<unknown> {
  const response = await send(http, url, form);
  const json = readJson(response);
  if (response.status === 200 && json !== undefined) return json;
  throw tokenError(response.status, json);
}

const send = (http: HttpPort, url: string, form: Record<string, string>) =>
  http.send({
    method: 'POST',
    url,
    headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
  });
