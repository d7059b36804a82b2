import { browser } from './browser';

const ID = 'connected-pages';
/** As it stands in the built extension. */
const FILE = 'src/content/connected.js';

/**
 * Has the content script run on these pages and no longer on others (the manifest's own aside). The browser keeps that
 * across restarts, but not across updates of the extension. Returns the patterns that are new.
 */
export async function runContentScriptOn(matches: readonly string[]): Promise<readonly string[]> {
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  const before = registered?.matches ?? [];
  const added = matches.filter((one) => !before.includes(one));
  if (added.length === 0 && before.length === matches.length) return [];
  if (registered) await browser.scripting.unregisterContentScripts({ ids: [ID] });
  if (matches.length === 0) return [];
  await browser.scripting.registerContentScripts([
    { id: ID, matches: [...matches], js: [FILE], runAt: 'document_idle', persistAcrossSessions: true },
  ]);
  return added;
}

/** Runs it once in the pages that are open already; one that refuses it shows it when it is loaded next. */
export async function runContentScriptNow(matches: readonly string[]): Promise<void> {
  if (matches.length === 0) return;
  const tabs = await browser.tabs.query({ url: [...matches] });
  await Promise.allSettled(
    tabs.map(({ id }) =>
      id === undefined ? null : browser.scripting.executeScript({ target: { tabId: id }, files: [FILE] }),
    ),
  );
}
