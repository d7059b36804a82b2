import type { Raw } from '../../../html';
import type { Button } from './buttons';
import type { StackPart } from './panel';
import type { TabStrip } from './tabs';
import type { TopContent } from './top-content';

export interface Message {
  readonly kind: 'info' | 'error';
  readonly text: string;
}

/** What one screen puts into the page around it. */
export interface Screen {
  readonly title: string;
  readonly top?: TopContent;
  /** What stands above the tabs where there is no record. */
  readonly heading?: Raw;
  readonly tabs?: TabStrip;
  readonly messages?: readonly Message[];
  readonly parts: readonly StackPart[];
  /** Instead of panels, the whole width. */
  readonly content?: Raw;
  readonly buttons: readonly Button[];
  readonly newButtons?: readonly Button[];
  /** Where the form goes to; without it to the screen's own address. */
  readonly action?: string;
  /** Keys of the record, as `GetKeys()` gives them to scripts. */
  readonly keys?: Readonly<Record<string, string | number>>;
  /** No menus around it. */
  readonly popUp?: boolean;
}
