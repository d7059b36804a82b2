import { html, joined, type Raw } from '../../../html';
import { word } from '../captions';
import { picture } from '../links';
import type { Visit } from '../visit';

export interface TopLine {
  /** English word. */
  readonly caption: string;
  readonly value: string;
  readonly href?: string;
}

/** The record that a screen belongs to, as it stands above the tabs. */
export interface TopContent {
  /** `bord_tableid`, not the key number of addresses. */
  readonly entityId: number;
  readonly recordId: number;
  readonly icon: string;
  readonly href: string;
  readonly lines: readonly TopLine[];
}

export function topContent(visit: Visit, top: TopContent): Raw {
  return html`<div class="TOPBODY"><table border="0" cellspacing="0" cellpadding="0"><tbody><tr>
${iconCells(visit, top)}
${hiddenCells(visit, top)}
<td class="TOPCONTENTVALUE"><table border="0" cellspacing="0" cellpadding="1"><tbody>${joined(top.lines.map((line, at) => topLine(visit, line, at)))}</tbody></table></td>
</tr></tbody></table></div>`;
}

function iconCells(visit: Visit, { icon, href }: TopContent): Raw {
  const image = html`<img src="${picture(visit, `Icons/${icon}.png`)}" border="0" alt="">`;
  if (visit.profile === 'legacy72') return html`<td class="TOPHEADING">${image}</td>`;
  const star = html`<td class="TOPHEADING FavIcon"><img id="FavouritesRecordIcon" src="${picture(visit, 'Icons/favourite.png')}" alt=""></td>`;
  return visit.profile === 'sage2024'
    ? html`<td class="TOPHEADING TitleIcon">${image}</td>${star}`
    : html`<td class="TOPHEADING TitleIcon"><a href="${href}">${image}</a></td>${star}`;
}

/** Only the newer themes have favourites. */
function hiddenCells({ site, profile }: Visit, { entityId, recordId }: TopContent): Raw {
  if (!site.switches.favouriteCells || profile === 'legacy72') return html``;
  return html`<td id="FavEntityId" style="display:none">${String(entityId)}</td><td id="FavRecordId" style="display:none">${String(recordId)}</td>`;
}

function topLine(visit: Visit, { caption, value, href }: TopLine, at: number): Raw {
  const shown =
    href === undefined ? html`${value}` : html`<a class="TOPHEADINGLINK" href="${href}">${value}</a>`;
  return html`<tr><td class="TOPCAPTION">${word(visit, caption)}:</td><td class="${at === 0 ? 'TOPHEADING' : 'TOPSUBHEADING'}">${shown}</td></tr>`;
}
