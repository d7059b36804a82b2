import { html, joined, type Raw } from '../../../html';
import type { PageSwitches } from '../page-switches';

export interface Panel {
  readonly title: string;
  /** Where the title leads to; without it the title is plain text. */
  readonly href?: string;
  readonly content: Raw;
}

/** The frame of a panel: title row, bordered content, foot. */
export function panel({ title, href, content }: Panel): Raw {
  const heading = href === undefined ? html`${title}` : html`<a href="${href}">${title}</a>`;
  return html`<table width="100%" border="0" cellspacing="0" cellpadding="0"><tbody>
<tr class="GridHeader"><td class="TABLEHEADBLANK" colspan="2"><table border="0" cellpadding="0" cellspacing="0" width="100%"><tbody><tr><td class="PanelCorners" valign="bottom"></td><td class="PANEREPEAT" nowrap="true" valign="bottom">${heading}</td><td class="PanelCorners" valign="bottom"></td><td class="TABLETOPBORDER" width="90%">&nbsp;</td></tr></tbody></table></td></tr>
<tr class="CONTENT"><td class="TABLEBORDERLEFT" width="1"></td><td class="VIEWBOXCAPTION" width="100%" valign="top">${content}</td><td class="TABLEBORDERRIGHT" width="1"></td></tr>
<tr height="1"><td class="TABLEBORDERBOTTOM" colspan="3"></td></tr>
</tbody></table>`;
}

/** What stands below each other: panels, panels side by side, gaps that scripts look for, and plain space. */
export type StackPart = Panel | 'gap' | 'space' | readonly [Panel, Panel];

export function panelStack(parts: readonly StackPart[], switches: PageSwitches): Raw {
  const all: readonly StackPart[] = switches.extraRowGaps ? ['gap', ...parts, 'gap'] : parts;
  const rows = html`<table width="100%" border="0" cellspacing="0" cellpadding="0"><tbody>${joined(all.map(stackRow))}</tbody></table>`;
  return switches.nestedTables ? nested(nested(rows)) : rows;
}

function stackRow(part: StackPart): Raw {
  if (part === 'gap') return html`<tr><td class="ROWGap" colspan="3">&nbsp;</td></tr>`;
  if (part === 'space') return html`<tr class="SPACE"><td colspan="3"></td></tr>`;
  if ('title' in part) return html`<tr><td colspan="3" valign="top">${panel(part)}</td></tr>`;
  const [left, right] = part;
  return html`<tr><td width="50%" valign="top">${panel(left)}</td><td width="10">&nbsp;</td><td width="50%" valign="top">${panel(right)}</td></tr>`;
}

function nested(content: Raw): Raw {
  return html`<table width="100%" border="0" cellspacing="0" cellpadding="0"><tbody><tr><td>${content}</td></tr></tbody></table>`;
}
