import { browser } from './browser';

/** How long the browser may take to tell of a failure after fetch has given up. */
const PATIENCE_MS = 500;

/**
 * Listens, while one request is under way, for the browser's own name of its failure: `fetch` says the same of a bad
 * certificate, an unknown name and a closed port. Listening only then keeps the worker from being woken by the traffic
 * of tabs.
 */
export function watchNetworkFailure(address: string): { cause(): Promise<string>; stop(): void } {
  const { protocol, hostname } = new URL(address);
  let name = '';
  let tell: (name: string) => void = () => undefined;
  const told = new Promise<string>((resolve) => {
    tell = resolve;
  });
  const listener = ({ tabId, error }: { tabId: number; error: string }): void => {
    // Requests of the extension itself belong to no tab.
    if (tabId !== -1) return;
    name = error;
    tell(error);
  };
  browser.webRequest.onErrorOccurred.addListener(listener, { urls: [`${protocol}//${hostname}/*`] });
  return {
    cause: () => (name === '' ? Promise.race([told, nothing()]) : Promise.resolve(name)),
    stop: () => browser.webRequest.onErrorOccurred.removeListener(listener),
  };
}

const nothing = (): Promise<string> => new Promise((resolve) => setTimeout(() => resolve(''), PATIENCE_MS));
