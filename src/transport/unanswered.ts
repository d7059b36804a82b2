import { AppError } from '../core/app-error';
import type { ErrorCode } from '../core/error-catalogue';

/** What browsers call it: `net::ERR_...` in Chromium, NSS and Necko names in Firefox, system codes in Node. */
const CAUSES: readonly (readonly [RegExp, ErrorCode])[] = [
  [/ERR_CERT_|SEC_ERROR_|MOZILLA_PKIX_|SSL_ERROR_BAD_CERT|SELF_SIGNED|UNABLE_TO_VERIFY/i, 'NET-CERTIFICATE'],
  [/NAME_NOT_RESOLVED|UNKNOWN_HOST|ENOTFOUND|EAI_AGAIN/i, 'NET-NAME'],
  [/CONNECTION_REFUSED|ECONNREFUSED/i, 'NET-REFUSED'],
];

/** The error of a request that got no answer, by the name that the browser gives the cause. */
export function unanswered(host: string, cause: string, thrown: unknown): AppError {
  const known = CAUSES.find(([pattern]) => pattern.test(cause));
  return new AppError(known?.[1] ?? 'NET-UNREACHABLE', {
    params: { host, cause },
    raw: cause,
    cause: thrown,
  });
}

/** Refused before it left, or turned away at the door. */
const NOT_TAKEN: readonly ErrorCode[] = [
  'NET-HOST-REFUSED',
  'NET-PLAIN-HTTP',
  'PERMISSION-MISSING',
  'NET-THROTTLED',
];

/**
 * Whether a request that failed so may have reached the server all the same. A connection that was refused counts: a
 * browser repeats a request whose reused connection died, and names only the last failure.
 */
export const mayHaveArrived = ({ code }: AppError): boolean =>
  code.startsWith('NET-') && !NOT_TAKEN.includes(code);
