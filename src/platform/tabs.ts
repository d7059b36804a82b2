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

export function onToolbarClick(listener: (tabId: number | null) => void): void {
  browser.action.onClicked.addListener((tab) => listener(tab.id ?? null));
}

export function onKeyCommand(listener: (command: string) => void): void {
  browser.commands.onCommand.addListener((command) => listener(command));
}
