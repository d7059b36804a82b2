import type { Scene } from './scene';

interface KeptTabs {
  /** Keeps the tab after the browser's own as well: that which carries the session of Sage CRM. */
  readonly keepSession?: boolean;
}

/** Closes the tabs that a test opened; the browser's own stays. */
export async function closeTabs(scene: Scene, { keepSession = false }: KeptTabs = {}): Promise<void> {
  for (const page of scene.browser.context.pages().slice(keepSession ? 2 : 1)) await page.close();
}
