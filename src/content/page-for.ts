import { matchesPattern } from '../core/match-pattern';
import type { CrmPage } from '../crm/contract';

/**
 * The CRM that this address belongs to: by its known hosts, otherwise the one that has none because its customers run
 * it wherever they like (the content script is there only because an administrator named the host).
 */
export function pageFor(url: URL, pages: readonly CrmPage[]): CrmPage | null {
  const known = pages.find(({ descriptor }) =>
    descriptor.pageHosts.some((pattern) => matchesPattern(pattern, url)),
  );
  return known ?? pages.find(({ descriptor }) => descriptor.pageHosts.length === 0) ?? null;
}
