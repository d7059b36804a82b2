import type { LauncherLabel, PanelKind } from '../core/panel-view';

export type { LauncherLabel, PanelKind } from '../core/panel-view';

export interface EdgeTabPosition {
  readonly side: 'left' | 'right';
  /** Percent of the viewport's height, 0 to 100. */
  readonly top: number;
}

/** What the background knows about the record that this tab shows. */
export interface PageState {
  /** Whom it is about: the page may have moved on while the answer was on its way. */
  readonly recordId: string;
  readonly label: LauncherLabel;
  /** A promotion of this account waits for something. */
  readonly pending: boolean;
  readonly edgeTab: EdgeTabPosition | null;
}

/** What the background asks of this page. */
export type PageCommand =
  | { readonly kind: 'close-panel' }
  | { readonly kind: 'panel-ready' }
  | { readonly kind: 'refresh-record' }
  | { readonly kind: 'open-panel'; readonly view: PanelKind }
  | {
      readonly kind: 'label';
      readonly recordId: string;
      readonly label: LauncherLabel;
      readonly pending: boolean;
    };

/**
 * All that the content script may ask. It names no record: the background takes that from the sender's own tab. Every
 * method may reject; `isAlive` tells whether that is for good.
 */
export interface BackgroundPort {
  /** Null when the tab shows no account. */
  announce(): Promise<PageState | null>;
  /** Address of the panel, with the token that it is good for once, and the record that it will be about. */
  openPanel(view: PanelKind): Promise<{ readonly url: string; readonly recordId: string }>;
  /** Opens the panel outside of the page, in the side panel or a window. */
  panelFallback(view: PanelKind): Promise<void>;
  saveEdgeTab(position: EdgeTabPosition): Promise<void>;
  onCommand(listener: (command: PageCommand) => void): void;
  /** False once the extension was updated or removed under this page. */
  isAlive(): boolean;
}
