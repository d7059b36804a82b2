import { html, joined, type Raw } from '../../../html';
import { ACT } from '../actions';
import { word } from '../captions';
import { panel } from '../layout/panel';
import type { Screen } from '../layout/screen';
import { picture, screenLink } from '../links';
import type { Visit } from '../visit';
import { ADMINISTRATION, type AdministrationEntry, administrationPath } from './administration-menu';

/** The administration: its home, an area, or one entry of an area. Other users are told that they may not. */
export function administration(visit: Visit): Screen {
  if (!visit.user.administrator) {
    const text = 'You do not have sufficient rights to view this page.';
    return { title: 'CRM', messages: [{ kind: 'error', text }], parts: [], buttons: [] };
  }
  const path = administrationPath(visit.parameters.text('MenuName') || ADMINISTRATION.menuName);
  const trail = path.length > 0 ? path : [ADMINISTRATION];
  const current = trail.at(-1) ?? ADMINISTRATION;
  return {
    title: `CRM - ${word(visit, current.caption)}`,
    heading: breadcrumb(visit, trail),
    parts: [],
    content: html`<table class="ADMINLAYOUT" width="100%"><tbody><tr><td class="ADMINMENUCELL" valign="top">${areaMenu(visit)}</td><td class="ADMINCONTENT" valign="top">${content(visit, trail, current)}</td></tr></tbody></table>`,
    buttons: [{ caption: 'Help', href: 'javascript:void(0);', icon: 'help' }],
  };
}

/** `BC` lists name and caption of every step. */
function entryLink(visit: Visit, trail: readonly AdministrationEntry[]): string {
  const menuName = trail.at(-1)?.menuName ?? ADMINISTRATION.menuName;
  const steps = trail.flatMap((one) => [one.menuName, word(visit, one.caption)]);
  return screenLink(visit, ACT.administration, { MenuName: menuName, BC: steps.join(',') });
}

function breadcrumb(visit: Visit, trail: readonly AdministrationEntry[]): Raw {
  const steps = trail.map((entry, at) => {
    const caption = word(visit, entry.caption);
    return at === trail.length - 1
      ? html`<span class="AdminHeader">${caption}</span>`
      : html`<a class="AdminHeaderDesc" href="${entryLink(visit, trail.slice(0, at + 1))}">${caption}</a> &rsaquo; `;
  });
  return html`<div class="TOPBODY"><div class="TOPHEADING AdminBreadcrumb">${joined(steps)}</div></div>`;
}

/** The areas at the left: a list in the newest look, a table in the others. */
function areaMenu(visit: Visit): Raw {
  const items = ADMINISTRATION.entries.map((entry) => {
    const href = entryLink(visit, [ADMINISTRATION, entry]);
    const image = html`<img src="${picture(visit, `Icons/${entry.icon}.png`)}" alt="">`;
    return html`<a class="MENUADMINTEXT" href="${href}">${image}<span>${word(visit, entry.caption)}</span></a>`;
  });
  return visit.profile === 'sage2024'
    ? html`<ul class="ADMINMENU">${joined(items.map((one) => html`<li>${one}</li>`))}</ul>`
    : html`<table class="ADMINMENU"><tbody>${joined(items.map((one) => html`<tr><td>${one}</td></tr>`))}</tbody></table>`;
}

function content(visit: Visit, trail: readonly AdministrationEntry[], current: AdministrationEntry): Raw {
  const rows = current.entries.map((entry) => {
    const href = entryLink(visit, [...trail, entry]);
    const image = html`<img src="${picture(visit, `Icons/${entry.icon}.png`)}" alt="">`;
    return html`<tr><td class="AdminMedium">${image}</td><td class="ADMINISTRATIONTEXTBODY"><a class="AdminHomeName" href="${href}">${word(visit, entry.caption)}</a><br><span class="AdminHomeDescription">${entry.description}</span></td></tr>`;
  });
  const body =
    rows.length > 0
      ? html`<table class="CONTENT" width="100%"><tbody>${joined(rows)}</tbody></table>`
      : html`<div class="AdminHomeDescription">${current.description}</div>`;
  return panel({ title: word(visit, current.caption), content: body });
}
