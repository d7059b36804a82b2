import type { AdminAnchor } from '../../contract';
import { isVisible } from '../../is-visible';
import { readPageAddress } from '../page-address';
import { ADMIN_LINK, CONTENT } from './selectors';

/** Fewer are no menu: the path to a page is links as well. */
const FEWEST = 2;

/** The longest list of administration pages on the screen, the first of them where two are as long. */
export function resolveAdminMenu(page: Document): AdminAnchor | null {
  const lists = new Set<Element>();
  const content = page.querySelector(CONTENT);
  for (const link of content?.querySelectorAll(ADMIN_LINK) ?? []) {
    const list = isNative(link) && isVisible(link) ? listAround(link, content) : null;
    if (list) lists.add(list);
  }
  const [longest] = [...lists]
    .map((parent) => ({ parent, entries: entriesOf(parent) }))
    .sort((one, other) => other.entries.length - one.entries.length);
  const entry = longest?.entries.at(-1);
  return longest && entry ? { parent: longest.parent, entry } : null;
}

/** The nearest element that has entries besides that of the link; null where there is none in the screen's content. */
function listAround(link: Element, content: Element | null): Element | null {
  const around = link.parentElement;
  if (!around || around === content) return null;
  if (entriesOf(around).length >= FEWEST) return around;
  // What leads to several pages without a child for each is no list, a line of text for one.
  return namesIn(around).size < FEWEST ? listAround(around, content) : null;
}

/** Children that lead to one page each. Pictures and captions side by side lead to the same. */
function entriesOf(list: Element): readonly Element[] {
  const children = [...list.children].filter((child) => isNative(child) && namesIn(child).size === 1);
  return namesIn(list).size < FEWEST ? [] : children;
}

/** Names of the pages that an element is a link to, or has links to. */
function namesIn(element: Element): ReadonlySet<string> {
  const names = [element, ...element.querySelectorAll(ADMIN_LINK)]
    .filter((link): link is HTMLAnchorElement => link.matches(ADMIN_LINK))
    .filter(({ href }) => URL.canParse(href))
    .map(({ href }) => readPageAddress(new URL(href)).text('menuname').toLowerCase());
  return new Set(names);
}

/** What is ours says so itself. */
const isNative = (element: Element): boolean => !element.closest('[data-ledgerside]');
