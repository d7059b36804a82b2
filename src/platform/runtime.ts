import { browser } from './browser';

/** Facts about the sender of a message that the browser itself vouches for. */
export interface MessageSender {
  readonly extensionId: string;
  /** Origin of the sending document; `''` where the browser does not say. */
  readonly origin: string;
  readonly url: string;
  readonly tabId: number | null;
  readonly tabUrl: string;
  readonly frameId: number | null;
}

/** Answers with a promise, or with undefined for messages that are not for this listener. */
export type MessageListener = (message: unknown, sender: MessageSender) => Promise<unknown> | undefined;

export const extensionId = (): string => browser.runtime.id;

/**
 * Origin of our own pages and worker: `chrome-extension://<id>` or `moz-extension://<uuid>`. Not for content scripts.
 * `getURL` would not do: for resources with a dynamic URL it names another host.
 */
export const extensionOrigin = (): string => globalThis.location.origin;

export const extensionUrl = (path: string): string => browser.runtime.getURL(path);

export const extensionVersion = (): string => browser.runtime.getManifest().version;

/** False once the extension was updated or removed under a page that still runs the old content script. */
export function isAlive(): boolean {
  try {
    return typeof browser.runtime?.id === 'string';
  } catch {
    return false;
  }
}

export const sendMessage = (message: unknown): Promise<unknown> => browser.runtime.sendMessage(message);

/** Messages to this context: requests in the background, events in pages. */
export function onMessage(listener: MessageListener): void {
  // The polyfill's type wants `true` or a promise; undefined leaves the message to other listeners.
  browser.runtime.onMessage.addListener(((message: unknown, sender: RawSender) =>
    listener(message, toSender(sender))) as Parameters<typeof browser.runtime.onMessage.addListener>[0]);
}

export const openOptionsPage = (): Promise<void> => browser.runtime.openOptionsPage();

export const getMessage = (key: string, substitutions?: string | string[]): string =>
  browser.i18n.getMessage(key, substitutions);

/**
 * Runs a task that may outlast the worker's idle limit: an extension API call every 20 s counts as activity.
 * The caller's own message stays open as well, which is what keeps Chromium from ending the worker.
 */
export async function withHeartbeat<T>(task: () => Promise<T>): Promise<T> {
  const beat = setInterval(() => void browser.runtime.getPlatformInfo(), 20_000);
  try {
    return await task();
  } finally {
    clearInterval(beat);
  }
}

interface RawSender {
  readonly id?: string;
  readonly url?: string;
  readonly origin?: string;
  readonly tab?: { readonly id?: number; readonly url?: string };
  readonly frameId?: number;
}

function toSender(sender: RawSender): MessageSender {
  return {
    extensionId: sender.id ?? '',
    // Firefox names no origin; the URL of the sending document is the browser's own word there.
    origin: sender.origin ?? originOf(sender.url),
    url: sender.url ?? '',
    tabId: sender.tab?.id ?? null,
    tabUrl: sender.tab?.url ?? '',
    frameId: sender.frameId ?? null,
  };
}

function originOf(url: string | undefined): string {
  if (!url) return '';
  const parsed = new URL(url);
  return parsed.origin === 'null' ? `${parsed.protocol}//${parsed.host}` : parsed.origin;
}

/** Events the background sends to extension pages unasked. Requests of other pages pass by without an answer. */
export function onPanelEvent(listener: (event: unknown) => void): void {
  onMessage((message) => {
    if (typeof message === 'object' && message !== null && 'event' in message) listener(message);
    return undefined;
  });
}
