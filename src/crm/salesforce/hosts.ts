import { isLoopback } from '../../core/loopback';

/**
 * Lightning host suffix and the API host suffix that belongs to it. Only the suffix changes; what stands before it
 * (My Domain, sandbox name, partition word) is kept.
 */
const SUFFIXES: readonly (readonly [ui: string, api: string])[] = [
  ['.lightning.force.com', '.my.salesforce.com'],
  ['.lightning.crmforce.mil', '.my.salesforce.mil'],
  ['.lightning.sfcrmapps.cn', '.my.sfcrmproducts.cn'],
  ['.my-lightning.com', '.my-salesforce.com'],
];

/** Microsoft Defender for Cloud Apps serves the same pages behind this suffix. */
const PROXY_SUFFIX = /\.mcas\.ms$/;

/** The API host of a Lightning host; null when the host is not one. A token goes nowhere else. */
export function apiHostOfPage(host: string): string | null {
  const plain = host.toLowerCase().replace(PROXY_SUFFIX, '');
  for (const [ui, api] of SUFFIXES) {
    if (hasName(plain, ui)) return plain.slice(0, -ui.length) + api;
  }
  return null;
}

/** True for `<My Domain>.my.salesforce.com` and its counterparts in the other clouds. */
export const isApiHost = (host: string): boolean =>
  SUFFIXES.some(([, api]) => hasName(host.toLowerCase(), api));

/**
 * The API origin that an address typed or pasted by an administrator means (a Lightning page, a My Domain name or an
 * API address); null when it is no address of Salesforce. Loopback is taken as it is, for simulated organisations.
 */
export function apiOriginOf(address: string): string | null {
  const url = parse(/^[a-z]+:\/\//i.test(address.trim()) ? address.trim() : `https://${address.trim()}`);
  if (!url) return null;
  if (isLoopback(url)) return url.origin;
  const host = isApiHost(url.hostname) ? url.hostname : apiHostOfPage(url.hostname);
  return host === null || url.protocol !== 'https:' ? null : `https://${host}${portOf(url)}`;
}

/**
 * The origin of OAuth's `instance_url` if a token may be sent there, else null. Plain http and loopback are accepted
 * only when they are exactly what was configured.
 */
export function trustedInstanceOrigin(instanceUrl: string, configuredOrigin: string): string | null {
  const url = parse(instanceUrl);
  const configured = parse(configuredOrigin);
  if (!url || !configured) return null;
  if (isLoopback(configured)) return url.origin === configured.origin ? url.origin : null;
  const trusted = url.protocol === 'https:' && isApiHost(url.hostname) && url.port === configured.port;
  return trusted ? url.origin : null;
}

const hasName = (host: string, suffix: string): boolean =>
  host.endsWith(suffix) && host.length > suffix.length && !host.startsWith('.');

const portOf = (url: URL): string => (url.port === '' ? '' : `:${url.port}`);

function parse(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}
