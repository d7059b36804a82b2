import type { EdgeTabPosition, PageCommand, PageState } from '../core/page-state';
import type { PanelKind } from '../core/panel-view';

export type { EdgeTabPosition, PageCommand, PageState } from '../core/page-state';
export type { LauncherLabel, PanelKind } from '../core/panel-view';

/**
 * All that the content script may ask. The background takes the record from the sender's own tab; `claimed` is the id read
 * in the page, for a CRM whose addresses do not always name it. Every
 * method may reject; `isAlive` tells whether that is for good.
 */
export interface BackgroundPort {
  /** Null when the tab shows no account. */
  announce(claimed: string): Promise<PageState | null>;
  /** Address of the panel, with the token that it is good for once, and the record that it will be about. */
  openPanel(claimed: string, view: PanelKind): Promise<{ readonly url: string; readonly recordId: string }>;
  /** Opens the panel outside of the page, in the side panel or a window. */
  panelFallback(claimed: string, view: PanelKind): Promise<void>;
  saveEdgeTab(position: EdgeTabPosition): Promise<void>;
  /** Opens the page where customers are imported. */
  openImport(): Promise<void>;
  onCommand(listener: (command: PageCommand) => void): void;
  /** False once the extension was updated or removed under this page. */
  isAlive(): boolean;
}
