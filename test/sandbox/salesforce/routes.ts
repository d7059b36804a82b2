import { html } from '../html';
import type { WireRequest, WireResponse } from '../simulated-system';
import { answerAuthorize, redirect } from './oauth/authorize';
import { apiOrigin, isLightningHost } from './oauth/hosts';
import { answerIdentity, answerUserInfo, isIdentityPath } from './oauth/identity';
import { answerPkceGenerator } from './oauth/pkce';
import { answerRevoke, answerToken } from './oauth/token';
import type { Organisation } from './organisation';
import { formPage } from './pages/page-response';
import { answerPages } from './pages/pages';
import { formsStyleSheet } from './pages/static-files';
import { answerPreflight, withCors } from './rest/cors';
import { answerRest } from './rest/front';
import type { Seeded } from './seed/seed';

/** Finds who answers: the API and log-in on the API host, the pages on the Lightning host, on loopback both. */
export function answer(org: Organisation, seeded: Seeded, request: WireRequest): WireResponse {
  const { url } = request;
  if (isService(url.pathname)) {
    // On the Lightning host there is no API: the real one sends clients away, and their Authorization header is lost.
    if (isLightningHost(url)) return redirect(`${apiOrigin(url)}${url.pathname}${url.search}`);
    return withCors(org, request, answerService(org, request));
  }
  if (url.pathname === '/css/forms.css') return formsStyleSheet();
  return answerPages(org, seeded, request) ?? missing();
}

function isService(path: string): boolean {
  return path.startsWith('/services/') || isIdentityPath(path);
}

function answerService(org: Organisation, request: WireRequest): WireResponse {
  const { pathname } = request.url;
  if (request.method === 'OPTIONS') return answerPreflight(org, request);
  if (isIdentityPath(pathname)) return answerIdentity(org, request);
  if (pathname.startsWith('/services/data')) return answerRest(org, request);
  switch (pathname) {
    case '/services/oauth2/authorize':
      return answerAuthorize(org, request);
    case '/services/oauth2/token':
      return answerToken(org, request);
    case '/services/oauth2/revoke':
      return answerRevoke(org, request);
    case '/services/oauth2/userinfo':
      return answerUserInfo(org, request);
    case '/services/oauth2/pkce/generator':
      return answerPkceGenerator(org.random);
    default:
      return missing();
  }
}

function missing(): WireResponse {
  return formPage('Not Found', html`<h1>Page Not Found</h1><p>This page does not exist.</p>`, 404);
}
