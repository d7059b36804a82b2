import { browser } from './browser';

/**
 * Asks the user for hosts and optional permissions. Call it first thing in a click handler, before any await:
 * otherwise the browser no longer sees the click and refuses.
 */
export const requestPermissions = (
  origins: readonly string[],
  permissions: readonly 'cookies'[] = [],
): Promise<boolean> => browser.permissions.request({ origins: [...origins], permissions: [...permissions] });

export const hasHosts = (origins: readonly string[]): Promise<boolean> =>
  browser.permissions.contains({ origins: [...origins] });

export async function grantedPermissions(): Promise<{
  readonly hosts: readonly string[];
  readonly names: readonly string[];
}> {
  const all = await browser.permissions.getAll();
  return { hosts: all.origins ?? [], names: all.permissions ?? [] };
}

/** The user has granted something, or taken it back. */
export function onHostsChanged(listener: () => void): void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
}
