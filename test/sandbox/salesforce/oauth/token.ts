import { createHmac } from 'node:crypto';
import type { WireRequest, WireResponse } from '../../simulated-system';
import { json } from '../json-response';
import type { Organisation } from '../organisation';
import { findApp } from './client-app';
import type { Grant } from './grants';
import { apiOrigin } from './hosts';
import { OAuthError } from './oauth-error';
import { challengeOf } from './pkce';

/** `POST /services/oauth2/token`, form encoded. Errors are an object, unlike those of REST. */
export function answerToken(org: Organisation, request: WireRequest): WireResponse {
  try {
    const form = new URLSearchParams(request.body);
    if (!findApp(form.get('client_id')))
      throw new OAuthError('invalid_client_id', 'client identifier invalid');
    return json(200, exchange(org, request, form), { 'cache-control': 'no-store' });
  } catch (error) {
    if (error instanceof OAuthError) return error.response();
    throw error;
  }
}

function exchange(org: Organisation, request: WireRequest, form: URLSearchParams): Record<string, unknown> {
  switch (form.get('grant_type')) {
    case 'authorization_code':
      return exchangeCode(org, request, form);
    case 'refresh_token':
      return refresh(org, request, form);
    default:
      throw new OAuthError('unsupported_grant_type', 'grant type not supported');
  }
}

function exchangeCode(org: Organisation, request: WireRequest, form: URLSearchParams) {
  const pending = org.grants.takeCode(form.get('code') ?? '');
  if (!pending || pending.clientId !== form.get('client_id')) {
    throw new OAuthError('invalid_grant', 'expired authorization code');
  }
  if (pending.redirectUri !== form.get('redirect_uri')) {
    throw new OAuthError('redirect_uri_mismatch', 'redirect_uri must match configuration');
  }
  const verifier = form.get('code_verifier');
  if (!verifier) throw new OAuthError('invalid_request', 'missing required code verifier');
  if (challengeOf(verifier) !== pending.challenge)
    throw new OAuthError('invalid_grant', 'invalid code verifier');
  const { grant, accessToken } = org.grants.open(pending, org.record.Id);
  const refreshToken = grant.refresh === null ? {} : { refresh_token: grant.refresh };
  return { ...tokenReply(org, request, grant, accessToken), ...refreshToken };
}

/** With rotation each refresh token is good once; a second use gives the thief away and ends the whole grant. */
function refresh(org: Organisation, request: WireRequest, form: URLSearchParams) {
  const token = form.get('refresh_token') ?? '';
  const spent = org.grants.bySpentRefreshToken(token);
  if (spent) org.grants.revoke(spent);
  const grant = org.grants.byRefreshToken(token);
  if (!grant || grant.clientId !== form.get('client_id')) {
    throw new OAuthError('invalid_grant', 'expired access/refresh token');
  }
  if (org.switches.appBlocked) throw new OAuthError('invalid_grant', 'this app is blocked by admin');
  const accessToken = org.grants.addAccessToken(grant, org.record.Id);
  const rotated = org.switches.refreshTokenRotation ? { refresh_token: org.grants.rotate(grant) } : {};
  return { ...tokenReply(org, request, grant, accessToken), ...rotated };
}

function tokenReply(org: Organisation, request: WireRequest, grant: Grant, accessToken: string) {
  const origin = apiOrigin(request.url);
  const id = `${origin}/id/${org.record.Id}/${grant.userId}`;
  const issuedAt = String(org.now());
  return {
    access_token: accessToken,
    signature: createHmac('sha256', 'northwind').update(`${id}${issuedAt}`).digest('base64'),
    scope: grant.scopes.join(' '),
    instance_url: origin,
    id,
    token_type: 'Bearer',
    issued_at: issuedAt,
  };
}

/** `POST /services/oauth2/revoke`: of a refresh token, with all that came of it; of an access token, only that. */
export function answerRevoke(org: Organisation, request: WireRequest): WireResponse {
  const form = new URLSearchParams(request.body);
  const token = form.get('token') ?? request.url.searchParams.get('token') ?? '';
  const whole = org.grants.byRefreshToken(token);
  const single = org.grants.byAccessToken(token);
  if (!whole && !single)
    return new OAuthError('unsupported_token_type', 'this token is not supported').response();
  if (whole) org.grants.revoke(whole);
  else single?.access.delete(token);
  return { status: 200, headers: { 'content-type': 'text/plain' }, body: '' };
}
