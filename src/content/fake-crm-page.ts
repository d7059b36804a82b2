import type { PanelKind } from '../core/panel-view';
import type { CrmPage, LauncherAnchor, TitleAnchor } from '../crm/contract';

/** For unit tests: a CRM page that the test moves and re-arranges by hand. Records are `#<id>` in the address. */
export function createFakeCrmPage(navigation: CrmPage['navigation'] = 'in-page') {
  let place: (anchor: LauncherAnchor | null) => void = () => {};
  let moved = () => {};
  let placeTitle: (anchor: TitleAnchor | null) => void = () => {};
  const state = { refreshed: 0, watching: 0 };
  let views: readonly PanelKind[] = ['promote', 'details'];
  const page: CrmPage = {
    navigation,
    descriptor: {
      id: 'fake',
      name: 'Fake CRM',
      pageHosts: [],
      apiHosts: [],
      linkFields: { customerNo: 'n', integrationKey: 'k', externalUid: 'u' },
      siteOf: () => null,
      sessionOf: null,
      fieldsByHandKey: '',
      otherLinks: false,
      importsAs: 'signed-in',
      recordOf: (url) => (url.hash === '' ? null : { crm: 'fake', org: 'org', id: url.hash.slice(1) }),
    },
    placeOf: (_page, url) => {
      const record = page.descriptor.recordOf(url, '');
      return record && { record, views };
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
    watchTitle(_page, tell, signal) {
      placeTitle = (anchor) => {
        if (!signal.aborted) tell(anchor);
      };
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
    placeTitle: (anchor: TitleAnchor | null) => placeTitle(anchor),
    /** The page comes to offer these. */
    offer(offered: readonly PanelKind[]) {
      views = offered;
      moved();
    },
    /** Navigates inside the page. */
    go(hash: string) {
      window.location.hash = hash;
      moved();
    },
  };
}
