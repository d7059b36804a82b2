import type { AdminAnchor, CrmPage, LauncherAnchor, TitleAnchor } from '../contract';
import { type AnchorSearch, watchAnchor } from '../watch-anchor';
import { sageCrmDescriptor } from './descriptor';
import { resolveAdminMenu } from './page/admin-menu';
import { placeOf } from './page/place-of';
import { refreshRecord } from './page/refresh-record';
import { resolveAnchor, resolveParent, resolveTitle } from './page/resolve-anchor';
import { readTheme } from './page/theme';
import { watchLocation } from './page/watch-location';
import { isAdministration } from './page-address';

/** The screen is complete when it is loaded; only scripts of the customer change it afterwards. */
const GIVE_UP_MS = 1500;

const ACTIONS: AnchorSearch<LauncherAnchor> = {
  find: resolveAnchor,
  isGood: ({ parent }, page) => resolveParent(page) === parent,
  showing: (page) => page.body,
  giveUpMs: GIVE_UP_MS,
};

const TITLE: AnchorSearch<TitleAnchor> = {
  find: resolveTitle,
  isGood: ({ parent }, page) => resolveTitle(page)?.parent === parent,
  showing: (page) => page.body,
  giveUpMs: GIVE_UP_MS,
};

const ADMIN_MENU: AnchorSearch<AdminAnchor> = {
  find: resolveAdminMenu,
  isGood: ({ parent, entry }) => entry.isConnected && entry.parentElement === parent,
  showing: (page) => page.body,
  giveUpMs: GIVE_UP_MS,
};

/** Sage CRM as the content script sees it. */
export const sageCrmPage: CrmPage = {
  descriptor: sageCrmDescriptor,
  navigation: 'document',
  placeOf,
  watchAnchor: (page, _record, place, signal) => watchAnchor(page, ACTIONS, place, signal),
  watchTitle: (page, place, signal) => watchAnchor(page, TITLE, place, signal),
  watchAdminMenu: (page, place, signal) => {
    if (isAdministration(new URL(page.URL))) watchAnchor(page, ADMIN_MENU, place, signal);
  },
  watchLocation,
  refreshRecord,
  theme: readTheme,
};
