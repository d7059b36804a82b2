import { html } from '../../html';
import type { WireResponse } from '../../simulated-system';
import { buttonPanel } from './layout/buttons';
import { screenDocument } from './layout/document';
import { pageHead } from './layout/head';
import { panel } from './layout/panel';
import type { Screen } from './layout/screen';
import { customPageLink } from './links';
import { pageResponse } from './page-response';
import { replacedTopContent } from './replaced-top-content';
import { companyTabs, companyTop } from './screens/company-frame';
import { COMPANY, recordKeys } from './screens/record-keys';
import { wantedRecord } from './screens/wanted-record';
import type { Visit } from './visit';

/** Pages that somebody put below CustomPages; null where there is none of this name. `path` is lower-case. */
export function answerCustomPage(visit: Visit, path: string): WireResponse | null {
  const { switches } = visit.site;
  const own = Object.entries(switches.customPages).find(([name]) => name.toLowerCase() === path);
  if (own) return pageResponse(own[1], switches);
  switch (path) {
    case '/ledger/orders.asp':
      return pageResponse(screenDocument(visit, ordersPage(visit)), switches);
    case '/ledger/orderscontent.aspx':
      return pageResponse(ordersContent(visit), switches);
    case '/topcontent/topcontent.asp':
      return pageResponse(replacedTopContent(visit), switches);
    default:
      return null;
  }
}

/** An ASP page in the normal surroundings that shows a .NET page in a frame. */
function ordersPage(visit: Visit): Screen {
  const company = wantedRecord(visit, COMPANY);
  const keys = company ? recordKeys(COMPANY, company) : {};
  const source = customPageLink(visit, 'Ledger/OrdersContent.aspx', keys);
  return {
    title: 'CRM - Ledger Orders',
    ...(company
      ? {
          top: companyTop(visit, company),
          tabs: { tabs: companyTabs(visit, company.id), current: tabOf(visit, 'ledger/orders.asp') },
        }
      : {}),
    parts: [],
    content: html`<iframe id="EWARE_MID_IFRAME_ASP" name="EWARE_MID_IFRAME_ASP" src="${source}" title="Orders" width="100%" height="420" frameborder="0"></iframe>`,
    buttons: [],
    keys,
  };
}

/** The tab that leads to a page, if an administrator made one. */
function tabOf({ site }: Visit, path: string): string {
  const tabs = Object.entries(site.switches.customTabs);
  return tabs.find(([, page]) => page.toLowerCase() === path)?.[0] ?? '';
}

/** The framed page builds panels and buttons like those of the product, but has no record above it. */
function ordersContent(visit: Visit): string {
  const title = 'Ledger Orders';
  const screen: Screen = { title, parts: [], buttons: [] };
  const content = panel({ title, content: html`<span class="VIEWBOX">No orders.</span>` });
  const buttons = buttonPanel(visit, [{ caption: 'Help', href: 'javascript:void(0);', icon: 'help' }]);
  return html`<html><head>${pageHead(visit, screen)}</head><body class="IFRAMEBODY"><form name="EntryForm" method="post"><table width="100%"><tbody><tr><td width="95%" valign="top">${content}</td><td id="RightButtonPanel" width="5%" valign="top">${buttons}</td></tr></tbody></table></form></body></html>`
    .markup;
}
