import type { EdgeTabPosition } from './background-port';
import type { Theme } from './launcher-state';
import { CONTROLS_CSS, themedHost } from './launcher-style';
import type { HostStyle } from './shadow-host';

/** Below the CRM's pop-ups and dialogs, above its page. */
const Z_INDEX = '1000';

export const EDGE_TAB_CSS = `${CONTROLS_CSS}
.frame{display:flex;align-items:flex-start;gap:4px}
.frame.right{flex-direction:row-reverse}
.tab{height:auto;padding:10px 4px;writing-mode:vertical-rl;font-size:12px;font-weight:600;touch-action:none;
 background:var(--slds-g-color-surface-container-1,light-dark(#fff,#242424));cursor:grab}
.right .tab{border-right:0;border-radius:6px 0 0 6px}
.left .tab{border-left:0;border-radius:0 6px 6px 0}
.controls{flex-direction:column;align-items:stretch;padding:8px;border-radius:8px;
 border:1px solid var(--slds-g-color-border-1,light-dark(#dfe3ea,#363b44));
 background:var(--slds-g-color-surface-1,light-dark(#fff,#1b1d21));box-shadow:0 2px 8px #0003}
.controls.closed{display:none}
`;

export const edgeTabHost = (theme: Theme, { side, top }: EdgeTabPosition): HostStyle => ({
  ...themedHost(theme),
  position: 'fixed',
  display: 'block',
  'z-index': Z_INDEX,
  top: `${top}%`,
  [side]: '0',
});
