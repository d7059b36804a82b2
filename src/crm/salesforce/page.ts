import type { CrmPage } from '../contract';
import { salesforceDescriptor } from './descriptor';
import { REFRESH_EVENT } from './page/refresh-channel';
import { readTheme } from './page/theme';
import { watchAnchor } from './page/watch-anchor';
import { watchLocation } from './page/watch-location';

/** Salesforce Lightning as the content script sees it. */
export const salesforcePage: CrmPage = {
  descriptor: salesforceDescriptor,
  navigation: 'in-page',
  placeOf: (_page, url) => {
    const record = salesforceDescriptor.recordOf(url, '');
    return record && { record, views: ['promote', 'details'] };
  },
  // The record is the address's: nothing in the document names it reliably.
  watchAnchor: (page, _record, place, signal) => watchAnchor(page, place, signal),
  // The launcher itself shows the number.
  watchTitle: () => {},
  watchLocation,
  refreshRecord: (page) => !page.dispatchEvent(new CustomEvent(REFRESH_EVENT, { cancelable: true })),
  theme: readTheme,
};
