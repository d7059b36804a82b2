import { AppError } from '../core/app-error';
import { isLoopback } from '../core/loopback';
import { matchesPattern } from '../core/match-pattern';

/** Hosts that requests may go to; anything else is refused before a byte leaves. */
export interface HostRules {
  /** Match patterns such as `https://*.intacct.com/*`. */
  readonly patterns: readonly string[];
  /** Exact origins that an administrator has confirmed (an intranet host, loopback). */
  readonly origins: readonly string[];
}

/**
 * @throws AppError `NET-HOST-REFUSED` unless the address is on the list, without credentials, and https (plain http
 * only to loopback or to an origin that was confirmed as it stands)
 */
export function assertAllowed(address: string, rules: HostRules): void {
  const url = parse(address);
  const confirmed = rules.origins.includes(url.origin);
  const secure = url.protocol === 'https:' || (url.protocol === 'http:' && (confirmed || isLoopback(url)));
  const known = confirmed || rules.patterns.some((pattern) => matchesPattern(pattern, url));
  if (!secure || !known || url.username !== '' || url.password !== '') throw refused(url.host);
}

function parse(address: string): URL {
  try {
    return new URL(address);
  } catch {
    throw refused(address.slice(0, 100));
  }
}

const refused = (host: string): AppError => new AppError('NET-HOST-REFUSED', { params: { host } });
