import { browser } from './browser';

/** Tells the content script of one tab; a tab without one is no error. */
export async function tellTab(tabId: number, command: unknown): Promise<void> {
  try {
    await browser.tabs.sendMessage(tabId, command, { frameId: 0 });
  } catch {
    // The page was left or reloaded: nobody to tell.
  }
}

/** Tells every open extension page; nobody listening is no error. */
export async function tellPages(event: unknown): Promise<void> {
  try {
    await browser.runtime.sendMessage(event);
  } catch {
    // No page is open.
  }
}

/** Addresses of the tabs that show pages of an origin, the one used last first. Needs the permission for its host. */
export async function tabAddresses(origin: string): Promise<readonly string[]> {
  const { protocol, hostname } = new URL(origin);
  const tabs = await browser.tabs.query({ url: `${protocol}//${hostname}/*` });
  return tabs
    .sort((left, right) => (right.lastAccessed ?? 0) - (left.lastAccessed ?? 0))
    .flatMap(({ url }) => (url && new URL(url).origin === origin ? [url] : []));
}

/** Loads a tab's page again. */
export async function reloadTab(tabId: number): Promise<void> {
  await browser.tabs.reload(tabId);
}

export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

export async function openWindow(url: string): Promise<void> {
  await browser.windows.create({ url, type: 'popup', width: 460, height: 860 });
}

export function onTabClosed(listener: (tabId: number) => void): void {
  browser.tabs.onRemoved.addListener((tabId) => listener(tabId));
}

export async function activeTabId(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id ?? null;
}

/** Count on the toolbar icon; 0 removes it. */
export async function showBadge(count: number, title: string): Promise<void> {
  await browser.action.setBadgeText({ text: count === 0 ? '' : String(count) });
  await browser.action.setBadgeBackgroundColor({ color: '#945700' });
  await browser.action.setTitle({ title });
}

/** `url` is '' for pages of hosts that the extension may not see. */
export function onToolbarClick(listener: (tabId: number | null, url: string) => void): void {
  browser.action.onClicked.addListener((tab) => listener(tab.id ?? null, tab.url ?? ''));
}

export function onKeyCommand(listener: (command: string) => void): void {
  browser.commands.onCommand.addListener((command) => listener(command));
}
