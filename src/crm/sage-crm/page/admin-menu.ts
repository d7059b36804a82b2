import type { AdminAnchor } from '../../contract';
import { isVisible } from '../../is-visible';
import { readPageAddress } from '../page-address';
import { ADMIN_LINK } from './selectors';

const ADMINISTRATION_ACT = '1650';
/** Fewer are no menu: the path to a page is links as well. */
const FEWEST = 2;

export const isAdministration = (url: URL): boolean =>
  readPageAddress(url).text('act') === ADMINISTRATION_ACT;

/** The longest list of administration pages on the screen, the first of them where two are as long. */
export function resolveAdminMenu(page: Document): AdminAnchor | null {
  const lists = new Set<Element>();
  for (const link of page.querySelectorAll<HTMLAnchorElement>(ADMIN_LINK)) {
    const list = isNative(link) && isVisible(link) ? listAround(link) : null;
    if (list) lists.add(list);
  }
  const [longest] = [...lists]
    .map((parent) => ({ parent, entries: entriesOf(parent) }))
    .sort((one, other) => other.entries.length - one.entries.length);
  const entry = longest?.entries.at(-1);
  return longest && entry ? { parent: longest.parent, entry } : null;
}

/** The nearest element that has entries besides that of the link; null where there is none in the screen's content. */
function listAround(link: Element): Element | null {
  let at = link.parentElement;
  while (at && at.id !== 'EWARE_MID') {
    if (entriesOf(at).length >= FEWEST) return at;
    // Links side by side inside one entry (a picture and its caption) lead to the same page.
    if (menuNamesIn(at).size >= FEWEST) return null;
    at = at.parentElement;
  }
  return null;
}

/** Children that stand for one page each. */
const entriesOf = (list: Element): readonly Element[] => {
  const seen = new Set<string>();
  return [...list.children].filter((child) => {
    const [name, ...others] = isNative(child) ? menuNamesIn(child) : [];
    if (name === undefined || others.length > 0 || seen.has(name)) return false;
    seen.add(name);
    return true;
  });
};

/** Names of the pages that an element links to. */
function menuNamesIn(element: Element): ReadonlySet<string> {
  const inside = [...element.querySelectorAll<HTMLAnchorElement>(ADMIN_LINK)];
  const links = element.matches(ADMIN_LINK) ? [element as HTMLAnchorElement, ...inside] : inside;
  return new Set(
    links
      .filter(({ href }) => URL.canParse(href))
      .map(({ href }) => readPageAddress(new URL(href)).text('menuname').toLowerCase()),
  );
}

/** What is ours says so itself. */
const isNative = (element: Element): boolean => !element.closest('[data-ledgerside]');
