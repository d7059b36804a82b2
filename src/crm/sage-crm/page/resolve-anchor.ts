import type { LauncherAnchor, TitleAnchor } from '../../contract';
import { isVisible } from '../../is-visible';
import { readLook } from './native-look';
import { ACTION_COLUMN, BUTTON_GROUP, NATIVE_BUTTONS, TITLES } from './selectors';

/** Below the last native action that belongs to no group: one more row of the same column. */
export function resolveAnchor(page: Document): LauncherAnchor | null {
  const row = lastRow(page);
  const parent = resolveParent(page, row);
  if (!parent) return null;
  const look = row && readLook(row);
  return {
    parent,
    before: row ? outermost(row).nextSibling : parent.firstChild,
    layout: 'column',
    ...(look && { look }),
  };
}

/** Parent of the launcher alone: what is asked again after every change. */
export function resolveParent(page: Document, row = lastRow(page)): Element | null {
  if (row) return outermost(row).parentElement;
  const column = page.querySelector(ACTION_COLUMN);
  return column && isVisible(column) ? column : null;
}

/** Beside the name of the record, above the tabs. */
export function resolveTitle(page: Document): TitleAnchor | null {
  for (const { selector } of TITLES) {
    const title = [...page.querySelectorAll(selector)].find(isVisible);
    const font = (element: Element) => page.defaultView?.getComputedStyle(element).fontFamily ?? '';
    if (title) return { parent: title, font: font(title) };
  }
  return null;
}

function lastRow(page: Document): Element | null {
  for (const { selector } of NATIVE_BUTTONS) {
    const last = [...page.querySelectorAll(selector)].filter(isSingle).at(-1);
    if (last) return last;
  }
  return null;
}

const isSingle = (row: Element): boolean => isVisible(row) && !row.closest(BUTTON_GROUP);

/** The button, or the tables around it as far as they are the column's own child. */
function outermost(row: Element): Element {
  const column = row.closest(ACTION_COLUMN);
  let outer = row;
  while (column && outer.parentElement && outer.parentElement !== column) outer = outer.parentElement;
  return outer;
}
