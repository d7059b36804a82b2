const SAFETY_NET_MS = 1000;

/** The Navigation API as far as it is used; older browsers have none. */
interface WithNavigation {
  readonly navigation?: EventTarget;
}

/**
 * Lightning changes its address with the History API, which raises no event of its own: `currententrychange` tells,
 * `popstate` covers going back in browsers without it, and a comparison once a second, while the page is visible, the
 * rest.
 */
export function watchLocation(page: Window & WithNavigation, moved: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  let seen = page.location.href;
  const look = () => {
    if (page.location.href === seen) return;
    seen = page.location.href;
    moved();
  };
  const lookIfVisible = () => {
    if (page.document.visibilityState === 'visible') look();
  };
  page.navigation?.addEventListener('currententrychange', look, { signal });
  page.addEventListener('popstate', look, { signal });
  page.document.addEventListener('visibilitychange', lookIfVisible, { signal });
  const net = page.setInterval(lookIfVisible, SAFETY_NET_MS);
  signal.addEventListener('abort', () => page.clearInterval(net), { once: true });
}
