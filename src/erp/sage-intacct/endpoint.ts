import { AppError } from '../../core/app-error';
import { isLoopback } from '../../core/loopback';
import { matchesPattern } from '../../core/match-pattern';
import { INTACCT_HOSTS } from './hosts';

const GATEWAY = 'https://api.intacct.com/ia/xml/xmlgw.phtml';

/** Where the first call goes. `override` is a loopback address in tests and empty for everybody else. */
export const firstEndpoint = (override: string): string => checkedEndpoint(override || GATEWAY, override);

/**
 * An address that the sender password and the session may be sent to: https under intacct.com, or the very loopback
 * origin that a test is configured with.
 * @throws AppError `NET-HOST-REFUSED`
 */
export function checkedEndpoint(address: string, override: string): string {
  if (URL.canParse(address) && isTrusted(new URL(address), override)) return address;
  throw new AppError('NET-HOST-REFUSED', { params: { host: hostOf(address) } });
}

/** An address that *Open in ERP* may lead to, or '' when it is not Intacct's. */
export const checkedPage = (address: string): string =>
  URL.canParse(address) && isIntacct(new URL(address)) ? address : '';

const isTrusted = (url: URL, override: string): boolean => isIntacct(url) || isTestServer(url, override);

const isIntacct = (url: URL): boolean =>
  url.username === '' &&
  url.password === '' &&
  INTACCT_HOSTS.some((pattern) => url.protocol === 'https:' && matchesPattern(pattern, url));

const isTestServer = (url: URL, override: string): boolean =>
  URL.canParse(override) && isLoopback(url) && url.origin === new URL(override).origin;

const hostOf = (address: string): string =>
  URL.canParse(address) ? new URL(address).host : address.slice(0, 100);
