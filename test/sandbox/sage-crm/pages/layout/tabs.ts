import { html, joined, type Raw } from '../../../html';
import { word } from '../captions';
import type { Visit } from '../visit';

export interface Tab {
  /** English caption. */
  readonly caption: string;
  readonly href: string;
}

export interface TabStrip {
  readonly tabs: readonly Tab[];
  /** English caption of the tab that is open. */
  readonly current: string;
}

/** How many fit before the rest goes under the ellipsis. */
const FITTING = 11;

export function tabStrip(visit: Visit, { tabs, current }: TabStrip): Raw {
  const shown = tabs.filter((tab) => !visit.site.switches.hiddenTabs.includes(tab.caption));
  const cells = shown.slice(0, FITTING).map((tab) => tabCell(visit, tab, tab.caption === current));
  return html`<table class="TABSTRIP" border="0" cellspacing="0" cellpadding="0"><tbody><tr>${joined(cells)}${overflow(visit, shown.slice(FITTING))}<td class="TABTOPBORDER" width="100%">&nbsp;</td></tr></tbody></table>`;
}

function tabCell(visit: Visit, tab: Tab, isCurrent: boolean): Raw {
  const caption = word(visit, tab.caption);
  return isCurrent
    ? html`<td class="TABON" nowrap>${caption}</td>`
    : html`<td class="TABOFF" nowrap><a href="${tab.href}">${caption}</a></td>`;
}

function overflow(visit: Visit, rest: readonly Tab[]): Raw {
  if (rest.length === 0) return html``;
  const items = rest.map(
    (tab) =>
      html`<a class="MENUPOPUPITEM" href="${tab.href}"><span class="MENUPOPUPITEMSpan">${word(visit, tab.caption)}</span></a>`,
  );
  return html`<td class="TABOFF" nowrap><a class="ui-crmPopup-trigger" href="javascript:void(0);" title="More">&hellip;</a><div class="ui-crmPopup">${joined(items)}</div></td>`;
}
