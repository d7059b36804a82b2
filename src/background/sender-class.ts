import { matchesPattern } from '../core/match-pattern';
import type { Caller } from '../messaging/router';
import type { MessageSender } from '../platform/runtime';

/** What the judgement rests on. */
export interface OwnIdentity {
  readonly extensionId: string;
  /** `chrome-extension://<id>`. */
  readonly origin: string;
  /** Match patterns of the CRM pages that carry our content script. */
  readonly pageHosts: readonly string[];
}

export const PANEL_PATH = '/src/panel/panel.html';
export const IMPORT_PATH = '/src/import/import.html';
const PAGE_PATHS: readonly string[] = ['/src/options/options.html', IMPORT_PATH];

/**
 * Who sent a message, by the browser's own facts. The origin is looked at first: a compromised tab can forge `url`
 * but not `origin`. Null for everybody who has no business here.
 */
export function callerOf(sender: MessageSender, own: OwnIdentity): Caller | null {
  if (sender.extensionId !== own.extensionId) return null;
  const url = parse(sender.url);
  if (!url) return null;
  const known = { tabId: sender.tabId, url: sender.url };
  if (sender.origin === own.origin) {
    if (url.pathname === PANEL_PATH) return { senderClass: 'panel', ...known };
    if (PAGE_PATHS.includes(url.pathname) && isTopFrame(sender)) return { senderClass: 'page', ...known };
    return null;
  }
  return isCrmPage(sender, own)
    ? { senderClass: 'content', tabId: sender.tabId, url: pageUrl(sender) }
    : null;
}

/**
 * The tab's address follows navigation inside the page, the sender's own stays the one that was loaded. It counts only
 * while both are of the origin that the browser vouches for.
 */
function pageUrl(sender: MessageSender): string {
  return parse(sender.tabUrl)?.origin === sender.origin ? sender.tabUrl : sender.url;
}

function isCrmPage(sender: MessageSender, own: OwnIdentity): boolean {
  const origin = parse(`${sender.origin}/`);
  if (!origin || sender.tabId === null || !isTopFrame(sender)) return false;
  // Patterns know no ports, so another application may run the script: it speaks for its own pages only.
  if (parse(sender.url)?.origin !== origin.origin) return false;
  return own.pageHosts.some((pattern) => matchesPattern(pattern, origin));
}

/** Extension pages outside of tabs (side panel, popup) have no frame id. */
const isTopFrame = (sender: MessageSender): boolean => sender.frameId === null || sender.frameId === 0;

function parse(url: string): URL | null {
  try {
    return new URL(url);
  } catch {
    return null;
  }
}
