import { html } from '../../../html';
import { word } from '../captions';
import type { Screen } from '../layout/screen';
import { companyKeys } from '../links';
import type { Visit } from '../visit';
import { companyTabs, companyTop } from './company-frame';
import { notFound } from './not-found';
import { COMPANY } from './record-keys';
import { wantedRecord } from './wanted-record';

/** The interactive dashboard, whose gadgets a script draws after the page has loaded. */
export function dashboard(visit: Visit): Screen {
  return {
    title: 'CRM - My CRM',
    heading: html`<div class="TOPBODY"><span class="TOPHEADING">${visit.user.firstName} ${visit.user.lastName}</span></div>`,
    parts: [],
    content: gadgets(visit),
    buttons: [],
  };
}

export function companyDashboard(visit: Visit): Screen {
  const company = wantedRecord(visit, COMPANY);
  if (!company) return notFound(visit);
  return {
    title: 'CRM - Company Dashboard',
    top: companyTop(visit, company),
    tabs: { tabs: companyTabs(visit, company.id), current: 'Dashboard' },
    parts: [],
    content: gadgets(visit),
    buttons: [],
    keys: companyKeys(company.id),
  };
}

function gadgets(visit: Visit) {
  const captions = ['Communications', 'Opportunities', 'Cases'].map((one) => word(visit, one)).join('|');
  return html`<div id="InteractiveDashboard" data-gadgets="${captions}"></div>`;
}
