import type { LauncherAnchor } from '../../contract';
import { isVisible } from './is-visible';
import { resolveAnchor, resolvePageHost } from './resolve-anchor';

/** After a change of address the new page's document arrives 0.2 to 5 s later. */
const GIVE_UP_MS = 8000;
const SEARCH_MS = 10_000;
const SEARCH_STEP_MS = 250;
const GAP_MS = 100;
/** Once there is no place, looking for one is cheap enough only now and then. */
const IDLE_GAP_MS = 1000;

type Place = (anchor: LauncherAnchor | null) => void;

/**
 * Keeps looking for the launcher's place until the signal aborts; tells `place` of every change, and null once there
 * has been none for 8 s.
 */
export function watchAnchor(page: Document, place: Place, signal: AbortSignal): void {
  const view = page.defaultView;
  if (!view || signal.aborted) return;
  const watch = new AnchorWatch(page, view, place);
  signal.addEventListener('abort', () => watch.stop(), { once: true });
  watch.start();
}

/**
 * Mutations only schedule a look, at most one in 100 ms and never before the next frame; as long as the place is still
 * good, a look costs one question.
 */
class AnchorWatch {
  #current: LauncherAnchor | null = null;
  #scheduled = false;
  #gaveUp = false;
  #stopped = false;
  #deadline = 0;
  readonly #observer: MutationObserver;
  readonly #timers: { readonly search: number; readonly searchEnd: number };

  constructor(
    private readonly page: Document,
    private readonly view: Window & typeof globalThis,
    private readonly place: Place,
  ) {
    this.#observer = new view.MutationObserver(() => this.#schedule());
    const search = view.setInterval(() => this.#schedule(), SEARCH_STEP_MS);
    const searchEnd = view.setTimeout(() => view.clearInterval(search), SEARCH_MS);
    this.#timers = { search, searchEnd };
  }

  start(): void {
    this.#awaitDeadline();
    this.#observe();
    this.#look();
  }

  stop(): void {
    this.#stopped = true;
    this.#observer.disconnect();
    this.view.clearInterval(this.#timers.search);
    this.view.clearTimeout(this.#timers.searchEnd);
    this.view.clearTimeout(this.#deadline);
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    const lookInFrame = () => this.view.requestAnimationFrame(() => this.#look());
    this.view.setTimeout(lookInFrame, this.#gaveUp ? IDLE_GAP_MS : GAP_MS);
  }

  #look(): void {
    this.#scheduled = false;
    if (this.#stopped || (this.#current && isGood(this.#current))) return;
    const had = this.#current !== null;
    this.#current = resolveAnchor(this.page);
    if (had || this.#current) this.#observe();
    if (this.#current) this.#found(this.#current);
    else if (had) this.#awaitDeadline();
  }

  #found(anchor: LauncherAnchor): void {
    this.view.clearTimeout(this.#deadline);
    this.#gaveUp = false;
    this.place(anchor);
  }

  #awaitDeadline(): void {
    this.view.clearTimeout(this.#deadline);
    this.#deadline = this.view.setTimeout(() => {
      this.#gaveUp = true;
      this.place(null);
    }, GIVE_UP_MS);
  }

  #observe(): void {
    this.#observer.disconnect();
    this.#observer.observe(this.page.body, { childList: true, subtree: true });
    // Going back to a page that was kept only moves the class `active`.
    const host = resolvePageHost(this.page);
    if (host !== this.page.body) {
      this.#observer.observe(host, { attributes: true, attributeFilter: ['class'] });
    }
    for (const root of this.#current ? rootsAround(this.#current.parent) : []) {
      this.#observer.observe(root, { childList: true, subtree: true });
    }
  }
}

function isGood(anchor: LauncherAnchor): boolean {
  return isVisible(anchor.parent instanceof ShadowRoot ? anchor.parent.host : anchor.parent);
}

/** Mutations inside a native shadow root are seen by observers of that root only. */
function rootsAround(node: Node): readonly Node[] {
  const roots: Node[] = [];
  for (let root = node.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) {
    roots.push(root);
  }
  return roots;
}
