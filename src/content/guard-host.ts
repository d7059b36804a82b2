import { createCircuitBreaker } from './circuit-breaker';

/**
 * Keeps an element of ours as it is: style, visibility and place. A page could fade, shrink or move it to make a click
 * land where the user did not mean it. Watches that one element only; after 100 repairs in 2 s `lost` is called.
 */
export function guardHost(host: HTMLElement, lost: () => void, signal: AbortSignal): void {
  const style = host.getAttribute('style') ?? '';
  const parent = host.parentNode;
  const breaker = createCircuitBreaker(100, 2000, () => performance.now());
  const observer = new MutationObserver(() => {
    if (isIntact()) return;
    if (!breaker.allows()) {
      lost();
      return;
    }
    repair();
    // What was just repaired is no news.
    observer.takeRecords();
  });
  observer.observe(host, { attributes: true });
  if (parent) observer.observe(parent, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });

  function isIntact(): boolean {
    return host.getAttribute('style') === style && host.attributes.length === 1 && host.parentNode === parent;
  }

  function repair(): void {
    for (const { name } of [...host.attributes]) if (name !== 'style') host.removeAttribute(name);
    if (host.getAttribute('style') !== style) host.setAttribute('style', style);
    if (host.parentNode !== parent) parent?.appendChild(host);
  }
}

/** A page that has faded itself shows our frame as something else. */
export function isPageFaded(page: Document): boolean {
  const view = page.defaultView;
  return [page.documentElement, page.body].some(
    (element) => element && Number(view?.getComputedStyle(element).opacity || 1) <= 0.6,
  );
}
