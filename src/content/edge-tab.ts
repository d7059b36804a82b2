import type { EdgeTabPosition, PanelKind } from './background-port';
import { movedByKey, movedByPointer } from './edge-tab-moves';
import { EDGE_TAB_CSS, edgeTabHost } from './edge-tab-style';
import { createLauncherControls } from './launcher-controls';
import type { LauncherState, OpenPanel, Text, Theme } from './launcher-state';
import { applyHostStyle, createShadowHost } from './shadow-host';

export const DEFAULT_POSITION: EdgeTabPosition = { side: 'right', top: 40 };

/** The launcher of pages that have no place for it: a small tab at the edge that opens to the same controls. */
export interface EdgeTab {
  show(state: LauncherState): void;
  remove(): void;
}

export interface EdgeTabOptions {
  readonly position: EdgeTabPosition;
  /** What the page offers. */
  readonly views: readonly PanelKind[];
  readonly theme: Theme;
  readonly text: Text;
  readonly open: OpenPanel;
  /** The user has moved it. */
  readonly moved: (position: EdgeTabPosition) => void;
}

/** Dragged along the edges or moved with the arrow keys; opened with a click or Enter, closed with Esc. */
export function createEdgeTab(page: Document, options: EdgeTabOptions): EdgeTab {
  const { text, theme } = options;
  let position = options.position;
  const { host, root } = createShadowHost(page, edgeTabHost(theme, position), EDGE_TAB_CSS);
  const controls = createLauncherControls(page, options.views, text, (view) => {
    setOpen(false);
    options.open(view, tab);
  });
  const tab = page.createElement('button');
  tab.type = 'button';
  tab.className = 'tab';
  tab.textContent = text('edge_tab');
  tab.title = text('edge_tab_hint');
  const frame = page.createElement('div');
  frame.append(tab, controls.element);
  root.append(frame);

  function setOpen(open: boolean): void {
    controls.element.classList.toggle('closed', !open);
    tab.setAttribute('aria-expanded', String(open));
  }

  function move(to: EdgeTabPosition): void {
    position = to;
    frame.className = `frame ${to.side}`;
    applyHostStyle(host, edgeTabHost(theme, to));
  }

  tab.addEventListener('click', (event) => {
    if (event.isTrusted) setOpen(tab.getAttribute('aria-expanded') !== 'true');
  });
  frame.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || tab.getAttribute('aria-expanded') !== 'true') return;
    event.stopPropagation();
    setOpen(false);
    tab.focus();
  });
  movedByKey(tab, () => position, move, options.moved);
  movedByPointer(tab, () => position, move, options.moved);

  setOpen(false);
  move(position);
  page.documentElement.append(host);
  return { show: controls.show, remove: () => host.remove() };
}
