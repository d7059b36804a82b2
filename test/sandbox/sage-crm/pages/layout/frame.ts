import { html, type Raw } from '../../../html';
import { ACT } from '../actions';
import { word } from '../captions';
import { customPageLink, screenLink } from '../links';
import type { Visit } from '../visit';
import { mainMenu, menuItems, profileMenu, recentItems } from './menus';

/** What surrounds the record: logo and menu, search, recent list and the user's own menu. */
export interface FrameParts {
  readonly firstSet: Raw;
  readonly history: Raw;
}

export function frameParts(visit: Visit): FrameParts {
  return visit.profile === 'legacy72' ? leftColumn(visit) : topBar(visit);
}

/** 7.2: everything in a column at the left, names of the former frames on its parts. */
function leftColumn(visit: Visit): FrameParts {
  return {
    firstSet: html`<div id="EWARE_LOGO"><span class="LOGO">CRM</span></div>
<div id="EWARE_RECENT"><div class="MENUHEAD">${word(visit, 'Recent')}</div>${recentItems(visit)}</div>
<div id="EWARE_MENU">${menuItems(visit, mainMenu(visit), 'MENUITEM')}<hr>${menuItems(visit, profileMenu(visit), 'MENUITEM')}</div>`,
    history: search(visit),
  };
}

function topBar(visit: Visit): FrameParts {
  const { firstName, lastName } = visit.user;
  return {
    firstSet: html`<div id="EWARE_LOGO"><span class="LOGO">sage CRM</span></div>
<div id="EWARE_MENU"><span class="sf-menu">${menuItems(visit, mainMenu(visit), 'MENUITEM')}</span></div>`,
    history: html`${search(visit)}
<span class="HISTORYMENU"><a id="EWARE_BIN" class="RECENTITEM ui-crmPopup-trigger" href="javascript:void(0);">${word(visit, 'Recent')}</a><span class="ui-crmPopup">${recentItems(visit)}</span></span>
<span class="HISTORYMENU"><a class="er_profile_link sf-with-ul ui-crmPopup-trigger" href="javascript:void(0);">${firstName} ${lastName}</a><span class="ui-crmPopup">${menuItems(visit, profileMenu(visit), 'MENUPOPUPITEM')}</span></span>`,
  };
}

function search(visit: Visit): Raw {
  const action = screenLink(visit, ACT.find, { Mode: 2, T: 'Company' });
  return html`<form name="FindForm" class="FINDFORM" method="post" action="${action}"><input type="text" class="EDIT" name="FindText" placeholder="${word(visit, 'Find')}" aria-label="${word(visit, 'Find')}"><input type="submit" class="FINDSUBMIT" value="&#8981;" title="${word(visit, 'Find')}"></form>`;
}

/** Where the top content of customers' own pages comes from. */
export function topContentAddress(visit: Visit, entityId: number, recordId: number): string {
  return customPageLink(visit, 'TopContent/TopContent.asp', { Entity: entityId, Record: recordId });
}
