import type { LauncherAnchor } from '../../contract';
import { isVisible } from '../../is-visible';
import { findAcrossRoots } from './find-across-roots';
import { ANCHORS, type AnchorHint, LAST_RESORT_HOST, NOT_THE_HEADER, PAGE_HOSTS } from './selectors';

const HOSTS = PAGE_HOSTS.map(({ selector }) => selector).join(', ');

/** The page that is being looked at: the innermost visible host, or the whole document where there is none. */
export function resolvePageHost(page: Document): Element {
  const hosts = [...page.querySelectorAll(HOSTS)].filter(isVisible);
  const innermost = hosts.sort((a, b) => depthOf(b) - depthOf(a))[0];
  return innermost ?? [...page.querySelectorAll(LAST_RESORT_HOST)].find(isVisible) ?? page.body;
}

/** The best place for the launcher on the page that is being looked at. */
export function resolveAnchor(page: Document): LauncherAnchor | null {
  const host = resolvePageHost(page);
  for (const hint of ANCHORS) {
    for (const found of findAcrossRoots(host, hint.steps)) {
      const anchor = isVisible(found) && !isElsewhere(found) ? anchorAt(found, hint) : null;
      if (anchor) return anchor;
    }
  }
  return null;
}

function anchorAt(found: Element, hint: AnchorHint): LauncherAnchor | null {
  if (hint.put === 'inside') return { parent: found, before: found.firstChild, layout: 'row' };
  const parent = found.parentElement ?? found.getRootNode();
  return parent instanceof Element || parent instanceof ShadowRoot
    ? { parent, before: found, layout: 'row' }
    : null;
}

/** Looks outwards through shadow roots as well. */
function isElsewhere(element: Element): boolean {
  for (let at: Element | null = element; at; at = hostOf(at)) {
    if (at.closest(NOT_THE_HEADER)) return true;
  }
  return false;
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

function depthOf(element: Element): number {
  let depth = 0;
  for (let at: Element | null = element; at; at = at.parentElement) depth += 1;
  return depth;
}
