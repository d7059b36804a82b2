import type { CrmRecordRef } from '../core/crm-account';
import type { CrmPage, LauncherAnchor } from '../crm/contract';
import { announceRecord } from './announce-record';
import type { BackgroundPort, EdgeTabPosition, PageCommand, PanelKind } from './background-port';
import { createEdgeTab, DEFAULT_POSITION, type EdgeTab } from './edge-tab';
import { createLauncher } from './launcher';
import { LauncherShelf } from './launcher-shelf';
import { type LauncherState, type Text, UNKNOWN_STATE } from './launcher-state';
import type { Lifetime } from './lifetime';
import { PanelDock } from './panel-dock';

export interface ContentPorts {
  readonly window: Window;
  readonly page: CrmPage;
  readonly port: BackgroundPort;
  readonly text: Text;
  readonly lifetime: Lifetime;
}

/** One CRM document: which record its address names, and what of ours stands in it. */
export class ContentApp {
  readonly #shelf: LauncherShelf;
  readonly #dock: PanelDock;
  #record: CrmRecordRef | null = null;
  #visit = new AbortController();
  #edgeTab: EdgeTab | null = null;
  #position: EdgeTabPosition = DEFAULT_POSITION;
  #state: LauncherState = UNKNOWN_STATE;

  constructor(private readonly ports: ContentPorts) {
    const { page, text, port } = ports;
    this.#shelf = new LauncherShelf((recordId) =>
      createLauncher(this.#document, recordId, page.theme(this.#document), text, (view, from) =>
        this.#open(recordId, view, from),
      ),
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
    lifetime.signal.addEventListener('abort', () => this.#withdraw(), { once: true });
    page.watchLocation(window, () => this.#arrive(), lifetime.signal);
    port.onCommand((command) => {
      if (!lifetime.signal.aborted) this.#obey(command);
    });
    this.#arrive();
  }

  get #document(): Document {
    return this.ports.window.document;
  }

  /** The address has changed (or is looked at for the first time). */
  #arrive(): void {
    const place = this.ports.page.placeOf(this.#document, new URL(this.ports.window.location.href));
    const record = place?.record ?? null;
    if (record?.id === this.#record?.id && record?.org === this.#record?.org) return;
    this.#leave();
    this.#record = record;
    if (record) this.#visitRecord(record, this.#visit.signal);
  }

  #leave(): void {
    this.#visit.abort();
    this.#visit = new AbortController();
    this.#shelf.leave();
    this.#dock.abandon();
    this.#edgeTab?.remove();
    this.#edgeTab = null;
    this.#state = UNKNOWN_STATE;
  }

  #visitRecord(record: CrmRecordRef, signal: AbortSignal): void {
    this.ports.page.watchAnchor(this.#document, record, (anchor) => this.#place(record, anchor), signal);
    void this.#learn(record, signal);
  }

  async #learn(record: CrmRecordRef, signal: AbortSignal): Promise<void> {
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
    if (this.#record) this.#shelf.get(this.#record.id)?.show(state);
  }

  #place(record: CrmRecordRef, anchor: LauncherAnchor | null): void {
    if (anchor) {
      this.#edgeTab?.remove();
      this.#edgeTab = null;
      this.#shelf.place(record.id, anchor).show(this.#state);
    } else if (!this.#edgeTab) {
      this.#shelf.removeOne(record.id);
      this.#addEdgeTab(record);
    }
  }

  #addEdgeTab(record: CrmRecordRef): void {
    const { page, text, port } = this.ports;
    this.#edgeTab = createEdgeTab(this.#document, {
      position: this.#position,
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
    if (!this.#edgeTab || !this.#record) return;
    this.#edgeTab.remove();
    this.#addEdgeTab(this.#record);
  }

  /** A launcher in a page that was left speaks for another record than the address does: it opens nothing. */
  #open(recordId: string, view: PanelKind, from: HTMLElement | null): void {
    if (recordId === this.#record?.id) void this.#dock.open(recordId, view, from);
  }

  #obey(command: PageCommand): void {
    if (command.kind === 'close-panel') this.#dock.close();
    if (command.kind === 'panel-ready') this.#dock.ready();
    if (command.kind === 'refresh-record') this.ports.page.refreshRecord(this.#document);
    if (command.kind === 'open-panel') this.#open(this.#record?.id ?? '', command.view, null);
    if (command.kind === 'label' && command.recordId === this.#record?.id) this.#show(command);
  }

  /** The extension was updated or removed: what is left here could only fail. */
  #checkAlive(): void {
    if (!this.ports.port.isAlive()) this.ports.lifetime.end();
  }

  #withdraw(): void {
    this.#leave();
    this.#record = null;
    this.#shelf.removeAll();
  }
}
