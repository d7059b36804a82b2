import type { PanelKind } from '../../../core/panel-view';
import type { CrmPlace } from '../../contract';
import { sageCrmDescriptor } from '../descriptor';
import { readPageAddress, toRecordId } from '../page-address';
import { linkedCompany, namedInDocument } from './document-record';
import { type NamedRecord, namedIn } from './named-record';
import { COMPANY_PANEL, EDIT_CONTROL, LOGON_FIELD, TOP_CONTENT } from './selectors';

/** Administration menu, the user's dashboard, a company's dashboard. */
const NEVER = new Set(['1650', '6001', '6003']);
const SUMMARY_ACTS = new Set(['200', '201']);

/**
 * The company that a screen is about. What the document says counts before the address, which outlives the record that
 * it was made for; null on screens that are about no company, and on those that are no place for us.
 */
export function placeOf(page: Document, url: URL): CrmPlace | null {
  const address = readPageAddress(url);
  if (!/^\d{6,20}$/.test(address.text('sid')) || NEVER.has(toRecordId(address.text('act')))) return null;
  const shown = shownIn(page, url);
  const record = shown && sageCrmDescriptor.recordOf(url, shown.companyId);
  return shown && record && showsRecord(page) ? { record, views: viewsOf(page, url, shown) } : null;
}

/** Not the logon page, and not the screen without top content that says that there is no such record. */
function showsRecord(page: Document): boolean {
  const top = page.querySelector(TOP_CONTENT);
  return top?.childElementCount !== 0 && !page.querySelector(LOGON_FIELD);
}

/** Nothing may stand in a form that edits the record, or in a pop-up. */
function viewsOf(page: Document, url: URL, shown: NamedRecord): readonly PanelKind[] {
  if (page.querySelector(EDIT_CONTROL) || isPopUp(url)) return [];
  return shown.kind === 'company' && isSummary(page, url) ? ['promote', 'details'] : ['details'];
}

/** Null when neither document nor address names a company, or the company of a person, opportunity or case. */
function shownIn(page: Document, url: URL): NamedRecord | null {
  const [said, addressed] = [namedInDocument(page), namedIn(url)];
  if (said?.kind === 'company') return said;
  if (!said && addressed?.kind === 'company') return addressed;
  const isOther = said?.kind === 'other' && addressed?.kind !== 'related';
  if (isOther || (!said && addressed?.kind === 'other')) return null;
  const companyId = linkedCompany(page) || said?.companyId || addressed?.companyId || '';
  const kind = said || addressed || !page.querySelector(COMPANY_PANEL) ? 'related' : 'company';
  return companyId === '' ? null : { kind, companyId };
}

/** The company's own panel is there, or the address is that of the summary: as opened, after a save, by the recent list. */
function isSummary(page: Document, url: URL): boolean {
  const address = readPageAddress(url);
  const recent = /^200X1X/i.test(address.text('recentvalue'));
  return (
    recent || SUMMARY_ACTS.has(toRecordId(address.text('act'))) || page.querySelector(COMPANY_PANEL) !== null
  );
}

const isPopUp = (url: URL): boolean => readPageAddress(url).text('popupwin').toUpperCase() === 'Y';
