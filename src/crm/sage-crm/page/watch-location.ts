import { installOf } from '../install';
import { TOP_CONTENT } from './selectors';

const GAP_MS = 100;
/** Customers' scripts put their own top content in place half a second after the page, or as soon as it is fetched. */
const SETTLING_MS = [600, 2500];

/**
 * Every screen is a document of its own, but what it is about can become clear late: the top content is replaced, or the
 * record is edited where it stands. Changes are gathered, and nothing is watched until they have been looked at.
 */
export function watchLocation(page: Window, moved: () => void, signal: AbortSignal): void {
  if (signal.aborted || !installOf(new URL(page.location.href))) return;
  const { document } = page;
  const observer = new MutationObserver(soon);
  let waiting: number | null = null;
  const settling = SETTLING_MS.map((ms) => page.setTimeout(soon, ms));

  function soon(): void {
    observer.disconnect();
    waiting ??= page.setTimeout(look, GAP_MS);
  }

  function look(): void {
    waiting = null;
    moved();
    observe();
  }

  function observe(): void {
    const top = document.querySelector(TOP_CONTENT);
    if (top) observer.observe(top, { childList: true, subtree: true });
    if (top?.parentElement) observer.observe(top.parentElement, { childList: true });
  }

  // Where a field is edited in place, the focus goes into it and out of it again.
  for (const type of ['focusin', 'focusout']) document.addEventListener(type, soon, { signal });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      for (const timer of [...settling, waiting ?? 0]) page.clearTimeout(timer);
    },
    { once: true },
  );
  observe();
}
