import type { BackgroundPort, PanelKind } from './background-port';
import type { Text } from './launcher-state';
import { openPanelFrame, type PanelFrame } from './panel-frame';

interface DockPorts {
  readonly page: Document;
  readonly port: Pick<BackgroundPort, 'openPanel' | 'panelFallback'>;
  readonly text: Text;
  readonly scheme: () => 'light' | 'dark';
  /** The background did not answer. */
  readonly failed: (error: unknown) => void;
}

/** At most one panel in this page, and the element that the focus returns to. */
export class PanelDock {
  #frame: PanelFrame | null = null;
  #opener: HTMLElement | null = null;
  /** Counts the requests, so that an answer that comes late opens nothing. */
  #request = 0;

  constructor(private readonly ports: DockPorts) {}

  async open(recordId: string, view: PanelKind, opener: HTMLElement | null): Promise<void> {
    const { page, port, text, failed } = this.ports;
    this.#discard();
    this.#request += 1;
    const request = this.#request;
    this.#opener = opener;
    try {
      const { url, recordId: granted } = await port.openPanel(recordId, view);
      if (request !== this.#request || granted !== recordId) return;
      this.#frame = openPanelFrame(page, {
        url,
        title: text(view === 'promote' ? 'panel_title_promote' : 'panel_title_details'),
        scheme: this.ports.scheme(),
        failed: () => this.#fallBack(recordId, view),
      });
    } catch (error) {
      failed(error);
    }
  }

  ready(): void {
    this.#frame?.ready();
  }

  /** Closed by the user: the focus goes back to where it came from. */
  close(): void {
    const opener = this.#frame ? this.#opener : null;
    this.#discard();
    if (opener?.isConnected) standIn(opener).focus();
  }

  get isOpen(): boolean {
    return this.#frame !== null;
  }

  /** The record was left: the panel was about that record, and the focus is the page's. */
  abandon(): void {
    this.#discard();
  }

  #discard(): void {
    this.#request += 1;
    this.#frame?.close();
    this.#frame = null;
    this.#opener = null;
  }

  #fallBack(recordId: string, view: PanelKind): void {
    this.#frame = null;
    this.ports.port.panelFallback(recordId, view).catch(this.ports.failed);
  }
}

/** The control itself; after a promotion *Customer No.* stands where *Promote Customer* was. */
const standIn = (opener: HTMLElement): HTMLElement =>
  (opener.hidden ? opener.parentElement?.querySelector<HTMLElement>('button:not([hidden])') : null) ?? opener;
