import { browser } from './browser';

/** Where the CRM must send the browser back to; the browser catches it, nothing is loaded from there. */
export const callbackUrl = (): string => browser.identity.getRedirectURL('sf');

/** Shows the sign-in page and resolves with the address it ended at. Rejects when the user closes the window. */
export const runSignIn = (url: string): Promise<string> =>
  browser.identity.launchWebAuthFlow({ url, interactive: true });
