import { readPageAddress } from '../page-address';
import { placeOf } from './place-of';

/** `Mode` of an address that saves. */
const SAVED = '3';

/**
 * Loads the screen anew unless something is edited in it; false where that is not possible. Always by an address: the
 * screen after a save is the answer to a form, and to reload it would send the form again.
 */
export function refreshRecord(page: Document): boolean {
  const view = page.defaultView;
  const url = new URL(view?.location.href ?? 'about:blank');
  const place = placeOf(page, url);
  if (!view || !place || place.views.length === 0) return false;
  const address = place.views.includes('promote') ? summaryAddress(url, place.record.id) : viewAddress(url);
  if (address === null) return false;
  view.location.replace(address);
  return true;
}

/** The summary of this company, in the same install and session. */
export function summaryAddress(url: URL, companyId: string): string {
  const address = readPageAddress(url);
  const install = /^\/[^/]+/.exec(url.pathname)?.[0] ?? '';
  const query = `SID=${address.text('sid')}&Act=200&Mode=1&CLk=T&Key0=1&Key1=${companyId}&T=Company`;
  return `${url.origin}${install}/eware.dll/Do?${query}`;
}

/** The screen itself; null where its address would save something. */
function viewAddress(url: URL): string | null {
  return readPageAddress(url).text('mode') === SAVED ? null : `${url.origin}${url.pathname}${url.search}`;
}
