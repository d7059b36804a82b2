/** A place in the page: a child of `parent`. */
export interface Anchor {
  readonly parent: Element | ShadowRoot;
}

/** How a CRM page is searched for one kind of place. */
export interface AnchorSearch<Found extends Anchor> {
  find(page: Document): Found | null;
  /** False when what was found last is no longer the place; called after changes around it only. */
  isGood(found: Found, page: Document): boolean;
  /** While there is no place: an element that the CRM shows and hides without adding anything. */
  showing(page: Document): Element;
  /** How long there may be none before `place` is told so. */
  readonly giveUpMs: number;
}

const SEARCH_MS = 10_000;
const SEARCH_STEP_MS = 250;
const GAP_MS = 100;
/** Once there is no place, looking for one is cheap enough only now and then. */
const IDLE_GAP_MS = 1000;

/**
 * Keeps looking for the place until the signal aborts; tells `place` of every change, and null once there has been none
 * for as long as the search says.
 */
export function watchAnchor<Found extends Anchor>(
  page: Document,
  search: AnchorSearch<Found>,
  place: (found: Found | null) => void,
  signal: AbortSignal,
): void {
  const view = page.defaultView;
  if (!view || signal.aborted) return;
  const watch = new AnchorWatch(page, view, search, place);
  signal.addEventListener('abort', () => watch.stop(), { once: true });
  watch.start();
}

/** A page hides and shows its parts by these. */
const SHOWING: MutationObserverInit = { attributes: true, attributeFilter: ['class', 'style', 'hidden'] };

/**
 * While there is no place, everything that is added is a reason to look. Once there is one, only what can take it away
 * again is watched: its own ancestors, so that a page that is busy elsewhere costs nothing. A change schedules a look, at
 * most one in 100 ms and never before the next frame, and until then nothing is watched at all.
 */
class AnchorWatch<Found extends Anchor> {
  #current: Found | null = null;
  #scheduled = false;
  #gaveUp = false;
  #stopped = false;
  #deadline = 0;
  readonly #observer: MutationObserver;
  readonly #timers: { readonly search: number; readonly searchEnd: number };

  constructor(
    private readonly page: Document,
    private readonly view: Window & typeof globalThis,
    private readonly how: AnchorSearch<Found>,
    private readonly place: (found: Found | null) => void,
  ) {
    this.#observer = new view.MutationObserver(() => this.#schedule());
    const search = view.setInterval(() => this.#schedule(), SEARCH_STEP_MS);
    const searchEnd = view.setTimeout(() => view.clearInterval(search), SEARCH_MS);
    this.#timers = { search, searchEnd };
  }

  start(): void {
    this.#awaitDeadline();
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
    this.#observer.disconnect();
    const lookInFrame = () => this.view.requestAnimationFrame(() => this.#look());
    this.view.setTimeout(lookInFrame, this.#gaveUp ? IDLE_GAP_MS : GAP_MS);
  }

  #look(): void {
    this.#scheduled = false;
    if (this.#stopped) return;
    if (!this.#current || !this.how.isGood(this.#current, this.page)) this.#search();
    this.#observe();
  }

  #search(): void {
    const had = this.#current !== null;
    this.#current = this.how.find(this.page);
    if (this.#current) this.#found(this.#current);
    else if (had) this.#awaitDeadline();
  }

  #found(anchor: Found): void {
    this.view.clearTimeout(this.#deadline);
    this.#gaveUp = false;
    this.place(anchor);
  }

  #awaitDeadline(): void {
    this.view.clearTimeout(this.#deadline);
    this.#deadline = this.view.setTimeout(() => {
      this.#gaveUp = true;
      this.place(null);
    }, this.how.giveUpMs);
  }

  #observe(): void {
    this.#observer.disconnect();
    if (this.#current) this.#observeAround(this.#current.parent);
    else this.#observeAll();
  }

  #observeAround(parent: Node): void {
    for (const ancestor of ancestorsOf(parent)) {
      const isElement = ancestor instanceof Element;
      this.#observer.observe(ancestor, { childList: true, ...(isElement ? SHOWING : {}) });
    }
  }

  #observeAll(): void {
    this.#observer.observe(this.page.body, { childList: true, subtree: true });
    const host = this.how.showing(this.page);
    if (host !== this.page.body) this.#observer.observe(host, SHOWING);
  }
}

/** The node and everything around it, out of native shadow roots and up to the document. */
function* ancestorsOf(node: Node): Generator<Node> {
  for (let at: Node | null = node; at; at = at instanceof ShadowRoot ? at.host : at.parentNode) yield at;
}
