import type { LauncherAnchor } from '../crm/contract';
import { createCircuitBreaker } from './circuit-breaker';
import { createLauncherControls } from './launcher-controls';
import type { LauncherState, OpenPanel, Text, Theme } from './launcher-state';
import { CONTROLS_CSS, themedHost } from './launcher-style';
import { createShadowHost } from './shadow-host';

/** The two buttons beside the CRM's own actions, for one record. */
export interface Launcher {
  readonly recordId: string;
  show(state: LauncherState): void;
  /** Puts it there and keeps it there while the CRM redraws around it. */
  mount(anchor: LauncherAnchor): void;
  /** True while it stands below this parent. */
  isIn(parent: Node): boolean;
  isConnected(): boolean;
  remove(): void;
}

export function createLauncher(
  page: Document,
  recordId: string,
  theme: Theme,
  text: Text,
  open: OpenPanel,
): Launcher {
  const style = {
    ...themedHost(theme),
    display: 'inline-flex',
    'align-items': 'center',
    'margin-inline-end': '8px',
  };
  const { host, root } = createShadowHost(page, style, CONTROLS_CSS);
  const controls = createLauncherControls(page, text, open);
  root.append(controls.element);
  const observer = new MutationObserver(() => putBack());
  const breaker = createCircuitBreaker(20, 10_000, () => performance.now());
  let parent: Element | ShadowRoot | null = null;

  /** The CRM may redraw the list that the launcher stands in; who removes it again and again means it. */
  function putBack(): void {
    if (!parent || host.parentNode === parent || !parent.isConnected) return;
    if (breaker.allows()) parent.prepend(host);
    else observer.disconnect();
  }

  return {
    recordId,
    show: controls.show,
    mount(anchor) {
      observer.disconnect();
      parent = anchor.parent;
      const before = anchor.before?.parentNode === parent ? anchor.before : parent.firstChild;
      if (host.parentNode !== parent) parent.insertBefore(host, before);
      observer.observe(parent, { childList: true });
    },
    isIn: (node) => host.parentNode === node,
    isConnected: () => host.isConnected,
    remove() {
      observer.disconnect();
      parent = null;
      host.remove();
    },
  };
}
