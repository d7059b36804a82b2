import type { LauncherAnchor } from '../crm/contract';
import type { PanelKind } from './background-port';
import { createCircuitBreaker } from './circuit-breaker';
import { createLauncherControls } from './launcher-controls';
import type { LauncherState, OpenPanel, Text, Theme } from './launcher-state';
import { CONTROLS_CSS, themedHost } from './launcher-style';
import { applyHostStyle, createShadowHost, type HostStyle, markHost } from './shadow-host';

/** The controls beside the CRM's own actions, for one record. */
export interface Launcher {
  readonly recordId: string;
  show(state: LauncherState, numberElsewhere?: boolean): void;
  /** Puts it there and keeps it there while the CRM redraws around it. */
  mount(anchor: LauncherAnchor): void;
  /** True while it stands below this parent. */
  isIn(parent: Node): boolean;
  isConnected(): boolean;
  remove(): void;
}

export interface LauncherOptions {
  readonly recordId: string;
  /** What the page offers. */
  readonly views: readonly PanelKind[];
  readonly theme: Theme;
  readonly text: Text;
  readonly open: OpenPanel;
}

const ARRANGED: Readonly<Record<LauncherAnchor['layout'], HostStyle>> = {
  row: { display: 'inline-flex', 'align-items': 'center', 'margin-inline-end': '8px' },
  column: { display: 'block', width: 'max-content' },
};

export function createLauncher(page: Document, options: LauncherOptions): Launcher {
  const { recordId, views, theme, text, open } = options;
  const { host, root } = createShadowHost(page, themedHost(theme), CONTROLS_CSS);
  const mark = markHost(host, 'launcher');
  const controls = createLauncherControls(page, views, text, open);
  root.append(controls.element);
  const observer = new MutationObserver(() => putBack());
  const breaker = createCircuitBreaker(20, 10_000, () => performance.now());
  let anchor: LauncherAnchor | null = null;

  /** The CRM may redraw the list that the launcher stands in; who removes it again and again means it. */
  function putBack(): void {
    if (!anchor?.parent.isConnected || host.parentNode === anchor.parent) return;
    if (breaker.allows()) insert(anchor);
    else observer.disconnect();
  }

  /** A place that is gone is the first of a row, and the last of a column. */
  function insert({ parent, before, layout }: LauncherAnchor): void {
    const end = layout === 'row' ? parent.firstChild : null;
    parent.insertBefore(host, before?.parentNode === parent ? before : end);
  }

  return {
    recordId,
    show: controls.show,
    mount(at) {
      observer.disconnect();
      anchor = at;
      applyHostStyle(host, { ...themedHost(theme), ...ARRANGED[at.layout] });
      controls.arrange(at);
      if (host.parentNode !== at.parent) insert(at);
      mark.removeCopies(at.parent);
      observer.observe(at.parent, { childList: true });
    },
    isIn: (node) => host.parentNode === node,
    isConnected: () => host.isConnected,
    remove() {
      observer.disconnect();
      anchor = null;
      host.remove();
    },
  };
}
