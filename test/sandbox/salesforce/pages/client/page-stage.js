import { element } from './dom.js';
import { renderNumber, settings } from './settings.js';

/** How many pages stay in the document after they were left. */
const CACHED_PAGES = 5;

/**
 * The stage of the desktop: one host per visited page. Pages that were left stay in the document, hidden, and come
 * back as they were; the one that was left longest ago is dropped.
 */
export class PageStage {
  /** @type {Map<string, {host: HTMLElement, title: string, page: {refresh: () => Promise<void>} | null}>} */
  #pages = new Map();
  #stage;
  #active = '';

  constructor(stage) {
    this.#stage = stage;
  }

  /** Shows the page of that key; `build` fills the host of a new one, late, as the real page is late. */
  async show(key, build) {
    this.#active = key;
    const known = this.#pages.get(key);
    if (known) this.#pages.delete(key);
    const entry = known ?? { host: this.#newHost(), title: '', page: null };
    this.#pages.set(key, entry);
    this.#activate(entry.host);
    this.#drop();
    if (known?.page) {
      document.title = known.title;
      return;
    }
    await renderDelay();
    entry.page = await build(entry.host);
    entry.title = document.title;
  }

  /** Reads the visible page's data again and draws it anew. */
  refresh() {
    return this.#pages.get(this.#active)?.page?.refresh();
  }

  #newHost() {
    const stencil = element('div', { class: 'stencil', 'aria-hidden': 'true' });
    const host = element(
      'div',
      {
        class: 'windowViewMode-normal oneContent lafPageHost',
        'data-aura-rendered-by': `${renderNumber()}:0`,
      },
      stencil,
    );
    this.#stage.append(host);
    return host;
  }

  #activate(visible) {
    for (const { host } of this.#pages.values()) {
      host.classList.toggle('active', host === visible);
      host.classList.toggle('slds-hide', host !== visible);
    }
  }

  #drop() {
    for (const key of [...this.#pages.keys()].slice(0, -CACHED_PAGES)) {
      this.#pages.get(key).host.remove();
      this.#pages.delete(key);
    }
  }
}

function renderDelay() {
  const ms = settings.renderDelayMs * (0.5 + Math.random());
  return new Promise((resolve) => setTimeout(resolve, ms));
}
