import type { WireRequest, WireResponse } from '../../simulated-system';
import { toId18 } from '../ids';
import { json } from '../json-response';
import type { Organisation } from '../organisation';
import { userOfToken } from '../rest/credentials';
import { SalesforceError } from '../salesforce-error';
import { apiOrigin } from './hosts';

const ID_PATH = /^\/id\/(\w+)\/(\w+)\/?$/;

/** `GET /services/oauth2/userinfo` */
export function answerUserInfo(org: Organisation, request: WireRequest): WireResponse {
  return guarded(() => {
    const user = userRow(org, userOfToken(org, bearer(request)));
    const origin = apiOrigin(request.url);
    return json(200, {
      sub: `${origin}/id/${org.record.Id}/${user.Id}`,
      user_id: user.Id,
      organization_id: org.record.Id,
      preferred_username: user.Username,
      nickname: String(user.Username).split('@')[0],
      name: user.Name,
      given_name: user.FirstName,
      family_name: user.LastName,
      email: user.Email,
      email_verified: true,
      active: user.IsActive,
      user_type: 'STANDARD',
      language: 'en_US',
      locale: 'en_IE',
      utcOffset: 0,
      urls: urls(origin, org, user.Id),
    });
  });
}

/** The identity URL that the token answer names, on this host. The token may come in the query. */
export function answerIdentity(org: Organisation, request: WireRequest): WireResponse {
  return guarded(() => {
    const [, organisationId = '', userId = ''] = ID_PATH.exec(request.url.pathname) ?? [];
    const token = bearer(request) ?? request.url.searchParams.get('oauth_token') ?? undefined;
    const caller = userOfToken(org, token);
    if (toId18(organisationId) !== org.record.Id || toId18(userId) !== caller) {
      return { status: 403, headers: { 'content-type': 'text/plain' }, body: 'Wrong_Org' };
    }
    const user = userRow(org, caller);
    const origin = apiOrigin(request.url);
    return json(200, {
      id: `${origin}/id/${org.record.Id}/${user.Id}`,
      asserted_user: true,
      user_id: user.Id,
      organization_id: org.record.Id,
      username: user.Username,
      nick_name: String(user.Username).split('@')[0],
      display_name: user.Name,
      email: user.Email,
      email_verified: true,
      first_name: user.FirstName,
      last_name: user.LastName,
      active: user.IsActive,
      user_type: 'STANDARD',
      language: 'en_US',
      locale: 'en_IE',
      utcOffset: 0,
      last_modified_date: user.LastModifiedDate,
      urls: urls(origin, org, user.Id),
    });
  });
}

export function isIdentityPath(path: string): boolean {
  return ID_PATH.test(path);
}

/** The identity service answers in words, not in the JSON of REST. */
function guarded(answer: () => WireResponse): WireResponse {
  try {
    return answer();
  } catch (error) {
    if (!(error instanceof SalesforceError)) throw error;
    return { status: 403, headers: { 'content-type': 'text/plain' }, body: 'Bad_OAuth_Token' };
  }
}

function bearer(request: WireRequest): string | undefined {
  return /^(?:Bearer|OAuth)\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
}

function userRow(org: Organisation, userId: string) {
  const user = org.store.get('User', userId);
  if (!user) throw new Error(`no user ${userId}`);
  return user;
}

function urls(origin: string, org: Organisation, userId: string) {
  return {
    rest: `${origin}/services/data/v{version}/`,
    sobjects: `${origin}/services/data/v{version}/sobjects/`,
    query: `${origin}/services/data/v{version}/query/`,
    tooling_rest: `${origin}/services/data/v{version}/tooling/`,
    profile: `${origin}/${userId}`,
    custom_domain: origin,
    organization: `${origin}/${org.record.Id}`,
  };
}
