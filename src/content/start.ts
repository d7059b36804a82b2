import type { CrmPage } from '../crm/contract';
import { getMessage } from '../platform/runtime';
import { ContentApp } from './content-app';
import { createBackgroundPort } from './create-background-port';
import { beginLifetime } from './lifetime';

/** Runs the content script in this document. Frames inside a CRM page are somebody else's. */
export function start(page: CrmPage): void {
  if (window.top !== window) return;
  const lifetime = beginLifetime(document);
  new ContentApp({ window, page, port: createBackgroundPort(), text: getMessage, lifetime }).start();
}
