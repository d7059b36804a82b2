import { AppError } from '../../core/app-error';
import type { ErrorCode } from '../../core/error-catalogue';
import { redact } from '../../transport/redact';
import { salesforceError } from './errors';
import { firstFault } from './fault';

/** Salesforce's words in callbacks and token answers, in lower case, to ours. */
const BY_WORD: Readonly<Record<string, ErrorCode>> = {
  access_denied: 'CRM-CONSENT-DENIED',
  oauth_app_blocked: 'CRM-APP-BLOCKED',
  oauth_app_access_denied: 'CRM-APP-BLOCKED',
  oauth_approval_error_generic: 'CRM-APP-BLOCKED',
  unauthorized_client: 'CRM-APP-BLOCKED',
  oauth_ec_app_not_found: 'CRM-APP-UNKNOWN',
  app_not_found: 'CRM-APP-UNKNOWN',
  invalid_client_id: 'CRM-APP-UNKNOWN',
  invalid_client: 'CRM-APP-UNKNOWN',
  redirect_uri_mismatch: 'CRM-CALLBACK-MISMATCH',
  invalid_grant: 'CRM-SIGNED-OUT',
  inactive_user: 'CRM-NO-ACCESS',
  inactive_org: 'CRM-NO-ACCESS',
  rate_limit_exceeded: 'NET-THROTTLED',
};

/**
 * What the callback's `error` and `error_description` mean. Params: `errorCode`, `message`, `callback` (the address
 * that the app must allow).
 */
export function oauthError(word: string, description: string, callback = ''): AppError {
  return new AppError(BY_WORD[word.toLowerCase()] ?? 'CRM-REFUSED', {
    raw: redact(`${word}: ${description}`),
    params: { errorCode: word, message: redact(description), callback },
  });
}

/** What a refusal of the token endpoint means; its body is one object, not the REST array. */
export function tokenError(status: number, json: unknown): AppError {
  const fault = firstFault(json);
  return fault && status < 500 ? oauthError(fault.code, fault.message) : salesforceError(status, json);
}
