import type { LauncherAnchor } from '../../contract';
import { isVisible } from '../../is-visible';
import { type AnchorSearch, watchAnchor as watch } from '../../watch-anchor';
import { resolveAnchor, resolvePageHost } from './resolve-anchor';

/** After a change of address the new page's document arrives 0.2 to 5 s later. */
const GIVE_UP_MS = 8000;

const LIGHTNING: AnchorSearch<LauncherAnchor> = {
  find: resolveAnchor,
  isGood: ({ parent }) => isVisible(parent instanceof ShadowRoot ? parent.host : parent),
  // Going back to a page that was kept only moves the class `active`.
  showing: resolvePageHost,
  giveUpMs: GIVE_UP_MS,
};

/** See `CrmPage.watchAnchor`. */
export function watchAnchor(
  page: Document,
  place: (anchor: LauncherAnchor | null) => void,
  signal: AbortSignal,
): void {
  watch(page, LIGHTNING, place, signal);
}
