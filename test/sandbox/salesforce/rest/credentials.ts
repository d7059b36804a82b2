import type { WireRequest } from '../../simulated-system';
import type { Caller, Organisation } from '../organisation';
import { SalesforceError } from '../salesforce-error';

/** Signing in again with the same rights does not cure this one. */
const NOT_FOR_REST = 'This session is not valid for use with the REST API';

/** Who is asking, by `Authorization: Bearer`. Throws 401 INVALID_SESSION_ID. */
export function callerOf(org: Organisation, request: WireRequest): Caller {
  const token = /^(?:Bearer|OAuth)\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  const userId = userOfToken(org, token);
  const grant = token === undefined ? undefined : org.grants.byAccessToken(token);
  if (grant && !grant.scopes.includes('api')) throw invalidSession(NOT_FOR_REST);
  return { org, userId };
}

/** The user of an access token, or of a browser session where the organisation still lets those in. */
export function userOfToken(org: Organisation, token: string | undefined): string {
  const grant = token === undefined ? undefined : org.grants.byAccessToken(token);
  if (grant) return grant.userId;
  const session = org.sessions.find(token);
  if (session?.host === 'lightning') throw invalidSession(NOT_FOR_REST);
  if (session && !org.switches.apiAccessControl) return session.userId;
  throw invalidSession('Session expired or invalid');
}

function invalidSession(message: string): SalesforceError {
  return new SalesforceError(401, { errorCode: 'INVALID_SESSION_ID', message });
}
