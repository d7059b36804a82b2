import { AppError } from '../core/app-error';
import { isLoopback } from '../core/loopback';
import { matchesPattern } from '../core/match-pattern';

/** Hosts that requests may go to; anything else is refused before a byte leaves. */
export interface HostRules {
  /** Match patterns such as `https://*.intacct.com/*`. */
  readonly patterns: readonly string[];
  /** Exact origins that an administrator has typed as a server's address. */
  readonly origins: readonly string[];
  /** Those of them with plain http that he confirmed to be in the own network. */
  readonly plainHttp: readonly string[];
}

/**
 * @throws AppError `NET-HOST-REFUSED` unless the address is on the list and names no user; `NET-PLAIN-HTTP` unless it is
 * https, on loopback, or an origin that was confirmed as it stands
 */
export function assertAllowed(address: string, rules: HostRules): void {
  const url = parse(address);
  const known =
    rules.origins.includes(url.origin) || rules.patterns.some((pattern) => matchesPattern(pattern, url));
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  if (!isWeb || !known || url.username !== '' || url.password !== '') throw refused(url.host);
  if (url.protocol === 'https:' || isLoopback(url) || rules.plainHttp.includes(url.origin)) return;
  throw new AppError('NET-PLAIN-HTTP', { params: { host: url.host } });
}

function parse(address: string): URL {
  try {
    return new URL(address);
  } catch {
    throw refused(address.slice(0, 100));
  }
}

const refused = (host: string): AppError => new AppError('NET-HOST-REFUSED', { params: { host } });
