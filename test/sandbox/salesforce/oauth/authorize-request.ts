import type { Organisation } from '../organisation';
import { type ClientApp, findApp, isCallbackAllowed } from './client-app';

/** The parameters of `/services/oauth2/authorize`, once they are known to be sound. */
export interface AuthorizeRequest {
  readonly app: ClientApp;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly state: string | null;
  readonly challenge: string;
  readonly prompt: readonly string[];
  readonly loginHint: string;
}

/** What cannot be answered with a redirect, because app or address are not to be trusted: shown on a page. */
interface RefusedOnPage {
  readonly kind: 'page';
  readonly error: string;
  readonly description: string;
}

/** What the app is told by a redirect. */
interface RefusedByRedirect {
  readonly kind: 'redirect';
  readonly location: string;
}

export type ReadResult =
  | { readonly kind: 'ok'; readonly request: AuthorizeRequest }
  | RefusedOnPage
  | RefusedByRedirect;

export function readAuthorizeRequest(org: Organisation, query: URLSearchParams): ReadResult {
  const app = findApp(query.get('client_id'));
  const redirectUri = query.get('redirect_uri') ?? '';
  if (!app) return { kind: 'page', error: 'invalid_client_id', description: 'client identifier invalid' };
  if (!isCallbackAllowed(org.switches, redirectUri)) {
    return {
      kind: 'page',
      error: 'redirect_uri_mismatch',
      description: 'redirect_uri must match configuration',
    };
  }
  const state = query.get('state');
  const refuse = (error: string, description: string): RefusedByRedirect => ({
    kind: 'redirect',
    location: errorLocation(redirectUri, state, error, description),
  });
  if (org.switches.appBlocked) return refuse('OAUTH_APP_BLOCKED', 'this app is blocked by admin');
  if (query.get('response_type') !== 'code')
    return refuse('unsupported_response_type', 'response type not supported');
  const challenge = query.get('code_challenge');
  const method = query.get('code_challenge_method') ?? 'S256';
  if (!challenge) return refuse('invalid_request', 'missing required code challenge');
  if (method !== 'S256') return refuse('invalid_request', 'code challenge method must be S256');
  const scopes = words(query.get('scope') ?? app.scopes.join(' '));
  if (scopes.some((scope) => !app.scopes.includes(scope))) {
    return refuse('invalid_scope', 'the requested scope is not allowed');
  }
  const prompt = words(query.get('prompt') ?? '');
  const loginHint = query.get('login_hint') ?? '';
  return { kind: 'ok', request: { app, redirectUri, scopes, state, challenge, prompt, loginHint } };
}

export function errorLocation(
  redirectUri: string,
  state: string | null,
  error: string,
  description: string,
): string {
  return withQuery(redirectUri, {
    error,
    error_description: description,
    ...(state === null ? {} : { state }),
  });
}

export function withQuery(address: string, values: Readonly<Record<string, string>>): string {
  const url = new URL(address);
  for (const [name, value] of Object.entries(values)) url.searchParams.set(name, value);
  return url.href;
}

function words(text: string): string[] {
  return text.split(/[\s+]+/).filter((word) => word !== '');
}
