/**
 * Attributes of a native entry that make it look as it does. None of those that make it do something: a field without a
 * name is not sent, a frame without an address loads nothing.
 */
const LOOKS = /^(?:class|style|v?align|width|height|border|colspan|nowrap)$/i;

/** An arrow that ends at a line. */
const PICTURE =
  "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path fill='teal' d='M4 0h1v4h2L4.5 7 2 4h2zM0 8h9v1H0z'/></svg>";

/** One more entry of a menu of the CRM: a copy of a native one, with our caption and picture and nothing of what it does. */
export function createAdminEntry(native: Element, caption: string, open: () => void): HTMLElement | null {
  const entry = native.cloneNode(true);
  if (!(entry instanceof HTMLElement)) return null;
  for (const element of [entry, ...entry.querySelectorAll('*')]) keepLooks(element);
  showPicture(entry, native);
  const links = entry.matches('a') ? [entry] : [...entry.querySelectorAll('a')];
  const named = links.find((link) => link.textContent?.trim()) ?? links.at(-1);
  if (!named) return null;
  showCaption(entry, named, caption);
  for (const link of links) {
    link.setAttribute('href', '#');
    // A picture that leads to the same place is one stop too many.
    if (link !== named) link.setAttribute('tabindex', '-1');
    link.addEventListener('click', (event) => {
      event.preventDefault();
      event.stopPropagation();
      // The page can raise clicks of its own; only the user's count.
      if (event.isTrusted) open();
    });
  }
  return entry;
}

function keepLooks(element: Element): void {
  for (const { name } of [...element.attributes]) {
    if (!LOOKS.test(name)) element.removeAttribute(name);
  }
}

/** As large as the native one. */
function showPicture(entry: Element, native: Element): void {
  const [first, ...others] = entry.querySelectorAll('img');
  for (const picture of others) picture.remove();
  if (!first) return;
  const { width, height } = native.querySelector('img')?.getBoundingClientRect() ?? { width: 0, height: 0 };
  first.src = PICTURE;
  first.alt = '';
  first.style.width = `${width || 16}px`;
  first.style.height = `${height || 16}px`;
}

/** Where the native caption stands; a description has nothing to say about ours. */
function showCaption(entry: Element, link: Element, caption: string): void {
  const texts = textsIn(entry);
  const place = texts.find((text) => link.contains(text));
  for (const text of texts) text.data = text === place ? caption : '';
  if (!place) link.append(caption);
}

function textsIn(entry: Element): readonly Text[] {
  const walker = entry.ownerDocument.createTreeWalker(entry, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts.filter(({ data }) => data.trim() !== '');
}
