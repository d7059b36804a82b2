import type { TitleAnchor } from '../crm/contract';
import { createLauncherControl } from './launcher-control';
import { type LauncherState, numberText, type OpenPanel, type Text, type Theme } from './launcher-state';
import { CONTROLS_CSS, themedHost } from './launcher-style';
import { createShadowHost, markHost } from './shadow-host';

/** *Customer No.* of a linked account beside the record's title, as a link that opens the details. */
export interface NumberBadge {
  show(state: LauncherState): void;
  /** Null where the page has no place for it. */
  mount(anchor: TitleAnchor | null): void;
  /** True while it stands in the page and has a number to show. */
  isShown(): boolean;
  remove(): void;
}

const BADGE_CSS = `${CONTROLS_CSS}
.number{height:auto;padding:0 8px;border:1px solid;border-radius:10px;font-size:12px;line-height:18px}
`;

export function createNumberBadge(page: Document, theme: Theme, text: Text, open: OpenPanel): NumberBadge {
  const style = { ...themedHost(theme), display: 'inline-block', 'margin-inline-start': '10px' };
  const { host, root } = createShadowHost(page, style, BADGE_CSS);
  const mark = markHost(host, 'number');
  const link = createLauncherControl(page, 'number', '', 'details', open);
  link.button.setAttribute('role', 'link');
  root.append(link.button);
  let parent: Element | null = null;
  let linked = false;

  function settle(): void {
    if (!linked || !parent) host.remove();
    else if (host.parentNode !== parent) parent.append(host);
    if (parent) mark.removeCopies(parent);
  }

  return {
    show({ label }) {
      linked = label.state === 'linked';
      link.say(linked ? numberText(text, label.customerNo) : '');
      settle();
    },
    mount(anchor) {
      parent = anchor?.parent ?? null;
      link.button.style.fontFamily = anchor?.font ?? '';
      settle();
    },
    isShown: () => host.isConnected,
    remove() {
      parent = null;
      settle();
    },
  };
}
