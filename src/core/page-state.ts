import type { LauncherLabel, PanelKind } from './panel-view';

/** Where the user has put the tab at the edge. */
export interface EdgeTabPosition {
  readonly side: 'left' | 'right';
  /** Percent of the viewport's height, 0 to 100. */
  readonly top: number;
}

/** What the background knows about the record that a tab shows. */
export interface PageState {
  /** Whom it is about: the page may have moved on while the answer was on its way. */
  readonly recordId: string;
  readonly label: LauncherLabel;
  /** A promotion of this account waits for something. */
  readonly pending: boolean;
  readonly edgeTab: EdgeTabPosition | null;
}

/** What the background tells the content script of one tab. */
export type PageCommand =
  | { readonly kind: 'close-panel' }
  | { readonly kind: 'panel-ready' }
  | { readonly kind: 'refresh-record' }
  | { readonly kind: 'open-panel'; readonly view: PanelKind }
  | ({ readonly kind: 'label' } & Omit<PageState, 'edgeTab'>);
