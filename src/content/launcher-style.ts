import type { Theme } from './launcher-state';
import type { HostStyle } from './shadow-host';

/** Colours come from the CRM's own hooks where it has them; `light-dark()` follows the scheme set on the host. */
export const CONTROLS_CSS = `
.controls{display:flex;flex-wrap:nowrap;gap:4px;align-items:center}
[hidden]{display:none!important}
button,.pending{font:400 13px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",sans-serif}
button{box-sizing:border-box;height:32px;padding:0 14px;margin:0;white-space:nowrap;cursor:pointer;
 border:1px solid var(--slds-g-color-border-2,light-dark(#8a8f9c,#757b88));
 border-radius:var(--slds-g-radius-border-2,4px);
 background:var(--slds-g-color-surface-container-1,light-dark(#fff,#242424));color:var(--ledgerside-accent)}
button:hover{background:var(--slds-g-color-surface-container-2,light-dark(#f3f4f7,#2f3137))}
button:focus-visible{outline:2px solid var(--ledgerside-accent);outline-offset:2px}
.number{border-color:transparent;background:none;padding:0 8px;font-weight:600;font-variant-numeric:tabular-nums}
.number:hover{background:none;text-decoration:underline}
svg{display:none}
.column{flex-direction:column;align-items:flex-start}
.native{gap:0}
.native button{display:flex;align-items:center;height:auto;padding:0;border:0;border-radius:0;background:none}
.native svg{display:block;flex:none;width:16px;height:16px;margin-inline-end:4px;fill:none;stroke:var(--ledgerside-accent);stroke-width:1.5}
.native span{display:block;line-height:normal}
.native button:hover span{text-decoration:underline!important}
.native .pending{margin-top:6px}
.pending{padding:0 8px;border-radius:10px;font-size:11px;font-weight:650;line-height:20px;white-space:nowrap;
 background:light-dark(#fdf3df,#3a2c10);color:light-dark(#945700,#f2b64c)}
`;

/** What every host of ours takes from the page's theme. */
export const themedHost = (theme: Theme): HostStyle => ({
  'color-scheme': theme.scheme,
  '--ledgerside-accent': theme.accent || 'light-dark(#0b5cab,#6cb2ff)',
});
