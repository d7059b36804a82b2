import type { WireRequest, WireResponse } from '../../simulated-system';
import type { Organisation } from '../organisation';
import { consentPage, loginPage, refusalPage } from '../pages/sign-in-pages';
import { cookie } from '../sessions';
import { type AuthorizeRequest, errorLocation, readAuthorizeRequest, withQuery } from './authorize-request';
import { openSession } from './log-in';

/**
 * `/services/oauth2/authorize`. GET shows the log-in form, then the consent form, and goes on by itself where the user
 * allowed the app before. The forms post back to the same address, so that the query stays what the app asked for.
 */
export function answerAuthorize(org: Organisation, request: WireRequest): WireResponse {
  const read = readAuthorizeRequest(org, request.url.searchParams);
  if (read.kind === 'page') return refusalPage(read.error, read.description);
  if (read.kind === 'redirect') return redirect(read.location);
  return request.method === 'POST' ? submit(org, request, read.request) : show(org, request, read.request);
}

function show(org: Organisation, request: WireRequest, asked: AuthorizeRequest): WireResponse {
  const userId = signedIn(org, request);
  if (userId === null || asked.prompt.includes('login')) return loginPage(asked.app, asked.loginHint, null);
  return proceed(org, userId, asked);
}

function proceed(org: Organisation, userId: string, asked: AuthorizeRequest): WireResponse {
  const known = org.grants.hasConsent(asked.app.consumerKey, userId, asked.scopes);
  if (known && !asked.prompt.includes('consent')) return grant(org, userId, asked);
  return consentPage(asked.app, asked.scopes, org.store.get('User', userId));
}

function submit(org: Organisation, request: WireRequest, asked: AuthorizeRequest): WireResponse {
  const form = new URLSearchParams(request.body);
  switch (form.get('action')) {
    case 'log-in':
      return logIn(org, request, form, asked);
    case 'switch-user':
      return loginPage(asked.app, '', null);
    case 'allow':
    case 'deny':
      return decide(org, request, form.get('action') === 'allow', asked);
    default:
      return refusalPage('invalid_request', 'unknown action');
  }
}

function logIn(
  org: Organisation,
  request: WireRequest,
  form: URLSearchParams,
  asked: AuthorizeRequest,
): WireResponse {
  const opened = openSession(org, request, form.get('username') ?? '', form.get('password') ?? '');
  if (!opened) {
    return loginPage(asked.app, form.get('username') ?? '', 'Please check your username and password.');
  }
  const next = proceed(org, opened.userId, asked);
  return { ...next, headers: { ...next.headers, 'set-cookie': opened.setCookie } };
}

function decide(
  org: Organisation,
  request: WireRequest,
  allowed: boolean,
  asked: AuthorizeRequest,
): WireResponse {
  const userId = signedIn(org, request);
  if (userId === null) return loginPage(asked.app, asked.loginHint, null);
  if (allowed) return grant(org, userId, asked);
  return redirect(
    errorLocation(asked.redirectUri, asked.state, 'access_denied', 'end-user denied authorization'),
  );
}

function grant(org: Organisation, userId: string, asked: AuthorizeRequest): WireResponse {
  const { app, scopes, redirectUri, challenge, state } = asked;
  const code = org.grants.issueCode({ clientId: app.consumerKey, userId, scopes, redirectUri, challenge });
  return redirect(withQuery(redirectUri, { code, ...(state === null ? {} : { state }) }));
}

function signedIn(org: Organisation, request: WireRequest): string | null {
  const session = org.sessions.find(cookie(request.headers.cookie, 'sid'));
  return session?.host === 'api' ? session.userId : null;
}

export function redirect(location: string, headers: Readonly<Record<string, string>> = {}): WireResponse {
  return { status: 302, headers: { location, 'cache-control': 'no-store', ...headers } };
}
