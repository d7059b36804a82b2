import { html, joined, type Raw } from '../../../html';
import { ACT, KEY } from '../actions';
import { word } from '../captions';
import { screenLink } from '../links';
import type { RecentRecord } from '../recent-records';
import type { Visit } from '../visit';

export interface MenuEntry {
  /** English caption. */
  readonly caption: string;
  readonly href: string;
  readonly id?: string;
}

export function mainMenu(visit: Visit): readonly MenuEntry[] {
  return [
    { caption: 'My CRM', href: screenLink(visit, ACT.dashboard) },
    { caption: 'Companies', href: screenLink(visit, ACT.find, { T: 'Company' }) },
    { caption: 'New Company', href: screenLink(visit, ACT.newCompany, { T: 'Company' }) },
    { caption: 'Reports', href: screenLink(visit, ACT.list, { List: 'Reports' }) },
  ];
}

/** Administrators alone see the way into the administration. */
export function profileMenu(visit: Visit): readonly MenuEntry[] {
  const administration: MenuEntry = {
    caption: 'Administration',
    href: screenLink(visit, ACT.administration, { MenuName: 'Admin', BC: 'Admin,Administration' }),
    id: 'sub-menu-Configure',
  };
  return [
    { caption: 'Preferences', href: screenLink(visit, ACT.list, { List: 'Preferences' }) },
    ...(visit.user.administrator ? [administration] : []),
    { caption: 'Help', href: 'javascript:void(0);', id: 'Button_Help' },
    {
      caption: 'About CRM',
      href: 'javascript:crm.infoMessage(document.documentElement.dataset.about);',
      id: 'Button_AboutCRM',
    },
    { caption: 'Log Off', href: screenLink(visit, ACT.logOff) },
  ];
}

export function menuItems(visit: Visit, entries: readonly MenuEntry[], look: string): Raw {
  return joined(entries.map((entry) => menuItem(visit, entry, look)));
}

function menuItem(visit: Visit, { caption, href, id }: MenuEntry, look: string): Raw {
  const text = html`<span class="${look}Span">${word(visit, caption)}</span>`;
  return id === undefined
    ? html`<a class="${look}" href="${href}">${text}</a>`
    : html`<a class="${look}" id="${id}" href="${href}">${text}</a>`;
}

/** Links of the recent list name the record in `RecentValue` alone. */
export function recentItems(visit: Visit): Raw {
  const records = visit.site.recent.of(visit.user.id);
  return joined(
    records.map((one) => html`<a class="RECENTITEM" href="${recentLink(visit, one)}">${one.title}</a>`),
  );
}

function recentLink(visit: Visit, { act, key, id }: RecentRecord): string {
  const entity = Object.entries(KEY).find(([, number]) => number === key)?.[0] ?? 'company';
  const T = entity.charAt(0).toUpperCase() + entity.slice(1);
  return screenLink(visit, ACT.recent, { RecentValue: `${act}X${key}X${id}`, T });
}
