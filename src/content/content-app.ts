import type { CrmPage, CrmPlace, LauncherAnchor, TitleAnchor } from '../crm/contract';
import { announceRecord } from './announce-record';
import type { BackgroundPort, EdgeTabPosition, PageCommand, PanelKind } from './background-port';
import { createEdgeTab, DEFAULT_POSITION, type EdgeTab } from './edge-tab';
import { createLauncher } from './launcher';
import { LauncherShelf } from './launcher-shelf';
import { type LauncherState, type Text, UNKNOWN_STATE } from './launcher-state';
import type { Lifetime } from './lifetime';
import { createNumberBadge, type NumberBadge } from './number-badge';
import { offerImport } from './offer-import';
import { PanelDock } from './panel-dock';

export interface ContentPorts {
  readonly window: Window;
  readonly page: CrmPage;
  readonly port: BackgroundPort;
  readonly text: Text;
  readonly lifetime: Lifetime;
}

/** One CRM document: which record it shows, and what of ours stands in it. */
export class ContentApp {
  readonly #shelf: LauncherShelf;
  readonly #dock: PanelDock;
  #shown: CrmPlace | null = null;
  #visit = new AbortController();
  #edgeTab: EdgeTab | null = null;
  #badge: NumberBadge | null = null;
  #position: EdgeTabPosition = DEFAULT_POSITION;
  #state: LauncherState = UNKNOWN_STATE;
  #refreshDue = false;

  constructor(private readonly ports: ContentPorts) {
    const { page, text, port } = ports;
    this.#shelf = new LauncherShelf((recordId) =>
      createLauncher(this.#document, {
        recordId,
        views: this.#shown?.views ?? [],
        theme: page.theme(this.#document),
        text,
        open: (view, from) => this.#open(recordId, view, from),
      }),
    );
    this.#dock = new PanelDock({
      page: this.#document,
      port,
      text,
      scheme: () => page.theme(this.#document).scheme,
      failed: () => this.#checkAlive(),
    });
  }

  start(): void {
    const { window, page, port, lifetime } = this.ports;
    const { signal } = lifetime;
    signal.addEventListener('abort', () => this.#withdraw(), { once: true });
    page.watchLocation(window, () => this.#arrive(), signal);
    window.addEventListener('pageshow', ({ persisted }) => persisted && this.#comeBack(), { signal });
    port.onCommand((command) => {
      if (!signal.aborted) this.#obey(command);
    });
    this.#arrive();
    offerImport(this.ports);
  }

  get #document(): Document {
    return this.ports.window.document;
  }

  /** The page has come to show something else (or is looked at for the first time). */
  #arrive(): void {
    const place = this.ports.page.placeOf(this.#document, new URL(this.ports.window.location.href));
    if (isSame(place, this.#shown)) return;
    this.#leave();
    this.#shown = place;
    if (place && place.views.length > 0) this.#visitRecord(place, this.#visit.signal);
  }

  /** Out of the browser's memory, as it was when it was left: what is known of the record may be old. */
  #comeBack(): void {
    this.#dock.abandon();
    this.#arrive();
    if (this.#shown && this.#shown.views.length > 0) void this.#learn(this.#shown, this.#visit.signal);
  }

  #leave(): void {
    this.#visit.abort();
    this.#visit = new AbortController();
    if (this.ports.page.navigation === 'document') this.#shelf.removeAll();
    else this.#shelf.leave();
    this.#dock.abandon();
    this.#edgeTab?.remove();
    this.#edgeTab = null;
    this.#badge?.remove();
    this.#badge = null;
    this.#refreshDue = false;
    this.#state = UNKNOWN_STATE;
  }

  #visitRecord(shown: CrmPlace, signal: AbortSignal): void {
    const { page } = this.ports;
    page.watchAnchor(this.#document, shown.record, (anchor) => this.#place(shown, anchor), signal);
    if (shown.views.includes('promote')) {
      page.watchTitle(this.#document, (anchor) => this.#placeBadge(shown, anchor), signal);
    }
    void this.#learn(shown, signal);
  }

  async #learn({ record }: CrmPlace, signal: AbortSignal): Promise<void> {
    try {
      const state = await announceRecord(this.ports.port, record.id, signal);
      if (state?.edgeTab) this.#moveEdgeTab(state.edgeTab);
      if (state) this.#show(state);
    } catch {
      this.#checkAlive();
    }
  }

  #show(state: LauncherState): void {
    this.#state = state;
    this.#edgeTab?.show(state);
    this.#badge?.show(state);
    this.#showLauncher();
  }

  #showLauncher(): void {
    const launcher = this.#shown && this.#shelf.get(this.#shown.record.id);
    launcher?.show(this.#state, this.#badge?.isShown() ?? false);
  }

  #place(shown: CrmPlace, anchor: LauncherAnchor | null): void {
    if (anchor) {
      this.#edgeTab?.remove();
      this.#edgeTab = null;
      this.#shelf.place(shown.record.id, anchor);
      this.#showLauncher();
    } else if (!this.#edgeTab) {
      this.#shelf.removeOne(shown.record.id);
      this.#addEdgeTab(shown);
    }
  }

  #placeBadge({ record }: CrmPlace, anchor: TitleAnchor | null): void {
    const { page, text } = this.ports;
    if (!anchor && !this.#badge) return;
    this.#badge ??= createNumberBadge(this.#document, page.theme(this.#document), text, (view, from) =>
      this.#open(record.id, view, from),
    );
    this.#badge.mount(anchor);
    this.#badge.show(this.#state);
    this.#showLauncher();
  }

  #addEdgeTab({ record, views }: CrmPlace): void {
    const { page, text, port } = this.ports;
    this.#edgeTab = createEdgeTab(this.#document, {
      position: this.#position,
      views,
      theme: page.theme(this.#document),
      text,
      open: (view, from) => this.#open(record.id, view, from),
      moved: (position) => {
        this.#position = position;
        port.saveEdgeTab(position).catch(() => this.#checkAlive());
      },
    });
    this.#edgeTab.show(this.#state);
  }

  #moveEdgeTab(position: EdgeTabPosition): void {
    this.#position = position;
    if (!this.#edgeTab || !this.#shown) return;
    this.#edgeTab.remove();
    this.#addEdgeTab(this.#shown);
  }

  /** A launcher in a page that was left speaks for another record than the page does: it opens nothing. */
  #open(recordId: string, view: PanelKind, from: HTMLElement | null): void {
    const shown = this.#shown;
    if (shown?.record.id === recordId && shown.views.includes(view)) {
      void this.#dock.open(recordId, view, from);
    }
  }

  #obey(command: PageCommand): void {
    if (command.kind === 'close-panel') this.#closePanel();
    if (command.kind === 'panel-ready') this.#dock.ready();
    if (command.kind === 'refresh-record') this.#refresh();
    if (command.kind === 'open-panel') this.#open(this.#shown?.record.id ?? '', command.view, null);
    if (command.kind === 'label' && command.recordId === this.#shown?.record.id) this.#show(command);
  }

  #closePanel(): void {
    this.#dock.close();
    if (this.#refreshDue) this.#refresh();
  }

  /** A page that is loaded anew takes the panel with it, and what the user is reading there: it waits for that. */
  #refresh(): void {
    const { page } = this.ports;
    this.#refreshDue = page.navigation === 'document' && this.#dock.isOpen;
    if (!this.#refreshDue) page.refreshRecord(this.#document);
  }

  /** The extension was updated or removed: what is left here could only fail. */
  #checkAlive(): void {
    if (!this.ports.port.isAlive()) this.ports.lifetime.end();
  }

  #withdraw(): void {
    this.#leave();
    this.#shown = null;
    this.#shelf.removeAll();
  }
}

const isSame = (one: CrmPlace | null, other: CrmPlace | null): boolean =>
  one?.record.id === other?.record.id &&
  one?.record.org === other?.record.org &&
  one?.views.join() === other?.views.join();
