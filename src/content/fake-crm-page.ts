import type { CrmPage, LauncherAnchor } from '../crm/contract';

/** For unit tests: a CRM page that the test moves and re-arranges by hand. Records are `#<id>` in the address. */
export function createFakeCrmPage() {
  let place: (anchor: LauncherAnchor | null) => void = () => {};
  let moved = () => {};
  const state = { refreshed: 0, watching: 0 };
  const page: CrmPage = {
    descriptor: {
      id: 'fake',
      name: 'Fake CRM',
      pageHosts: [],
      apiHosts: [],
      linkFields: { customerNo: 'n', integrationKey: 'k', externalUid: 'u' },
      siteOf: () => null,
      sessionOf: null,
      recordOf: (url) => (url.hash === '' ? null : { crm: 'fake', org: 'org', id: url.hash.slice(1) }),
    },
    placeOf: (_page, url) => {
      const record = page.descriptor.recordOf(url, '');
      return record && { record, views: ['promote', 'details'] };
    },
    watchAnchor(_page, _record, tell, signal) {
      state.watching += 1;
      place = (anchor) => {
        if (!signal.aborted) tell(anchor);
      };
      signal.addEventListener('abort', () => {
        state.watching -= 1;
      });
    },
    watchLocation(_window, tell, signal) {
      moved = () => {
        if (!signal.aborted) tell();
      };
    },
    refreshRecord() {
      state.refreshed += 1;
      return true;
    },
    theme: () => ({ accent: '#123456', scheme: 'dark' }),
  };
  return {
    page,
    state,
    place: (anchor: LauncherAnchor | null) => place(anchor),
    /** Navigates inside the page. */
    go(hash: string) {
      window.location.hash = hash;
      moved();
    },
  };
}
