import { html, joined, Raw as Markup, type Raw } from '../../../html';
import { word } from '../captions';
import type { Visit } from '../visit';
import { buttonPanel } from './buttons';
import { frameParts } from './frame';
import { pageHead } from './head';
import { panelStack } from './panel';
import type { Message, Screen } from './screen';
import { tabStrip } from './tabs';
import { topContent } from './top-content';

/** The whole document of a screen. The old theme has no document type, so browsers render it in quirks mode. */
export function screenDocument(visit: Visit, screen: Screen): string {
  const doctype = visit.profile === 'legacy72' ? '' : '<!doctype html>\n';
  const about = `Sage CRM ${visit.site.version}`;
  const body = screen.popUp === true ? popUpBody(visit, screen) : fullBody(visit, screen);
  return `${doctype}${
    html`<html lang="${visit.site.switches.language}" data-about="${about}"><head>${pageHead(visit, screen)}</head><body class="${visit.profile}">${body}</body></html>`
      .markup
  }`;
}

function fullBody(visit: Visit, screen: Screen): Raw {
  const { firstSet, history } = frameParts(visit);
  const top = screen.top ? topContent(visit, screen.top) : (screen.heading ?? new Markup(''));
  return html`<div id="COLSDIV">
<div id="FIRSTSET">${firstSet}</div>
<div id="SECONDSET">
<div id="EWARE_HISTORY">${history}</div>
<div id="EWARE_TOP">${top}</div>
<div id="EWARE_MID">${middle(visit, screen)}</div>
<div id="EWARE_HIDDEN" style="display:none"></div>
</div>
</div>`;
}

/** Pop-ups keep the names that scripts look for, but have neither menus nor tabs. */
function popUpBody(visit: Visit, screen: Screen): Raw {
  return html`<div id="EWARE_MID" class="POPUP">${middle(visit, screen)}</div>`;
}

function middle(visit: Visit, screen: Screen): Raw {
  const tabs = screen.tabs ? tabStrip(visit, screen.tabs) : html``;
  const coaching = visit.site.switches.coaching
    ? html`<div id="CoachingDiv">This is where everything about the customer comes together.</div>`
    : html``;
  const panels = screen.content ?? panelStack(screen.parts, visit.site.switches);
  const action = screen.action === undefined ? new Markup('') : html` action="${screen.action}"`;
  return html`${tabs}${coaching}<div id="crmMessages">${joined((screen.messages ?? []).map(messageBlock))}</div>
<form name="EntryForm" id="EntryForm" method="post"${action}>
<table width="100%" border="0" cellspacing="0" cellpadding="0"><tbody><tr>
<td style="width:15px">&nbsp;</td>
<td width="95%" valign="top">${panels}</td>
<td width="15">&nbsp;</td>
<td id="RightButtonPanel" width="5%" valign="top">${buttonPanel(visit, screen.buttons, screen.newButtons)}</td>
</tr></tbody></table>
</form>`;
}

function messageBlock({ kind, text }: Message): Raw {
  return html`<div class="${kind === 'info' ? 'InfoContent' : 'ErrorContent'}">${text}</div>`;
}

/** The plain sentence of a list without rows. */
export function noRecords(visit: Visit): string {
  return word(visit, 'No records found');
}
