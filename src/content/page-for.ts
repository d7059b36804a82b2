import type { CrmPage } from '../crm/contract';

/**
 * The CRM that this address belongs to: by its known hosts, otherwise the one that has none because its customers run
 * it wherever they like (the content script is there only because an administrator named the host).
 */
export function pageFor(url: URL, pages: readonly CrmPage[]): CrmPage | null {
  const known = pages.find(({ descriptor }) => descriptor.pageHosts.some((pattern) => matches(url, pattern)));
  return known ?? pages.find(({ descriptor }) => descriptor.pageHosts.length === 0) ?? null;
}

/** Match patterns of the form `https://*.example.com/*`; ports do not matter, as in the manifest. */
function matches(url: URL, pattern: string): boolean {
  const [, scheme, wildcard, host] = /^(\w+):\/\/(\*\.)?([^/*]+)\/\*$/.exec(pattern) ?? [];
  if (host === undefined || `${scheme}:` !== url.protocol) return false;
  return url.hostname === host || (wildcard !== undefined && url.hostname.endsWith(`.${host}`));
}
