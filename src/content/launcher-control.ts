import type { ButtonLook, Declarations } from '../crm/contract';
import type { PanelKind } from './background-port';
import type { OpenPanel } from './launcher-state';

/** One control of ours: a button with a caption and a picture, which shows only beside native ones that have one. */
export interface LauncherControl {
  readonly button: HTMLButtonElement;
  say(label: string): void;
  /** Looks as the CRM's own do, or as ours do. */
  wear(look: ButtonLook | undefined): void;
}

/** A card with an arrow into it, and a card with lines: 16 by 16. */
const PICTURES: Readonly<Record<PanelKind, string>> = {
  promote: 'M2 8v6h12V8M8 10V2M5 5l3-3 3 3',
  details: 'M2 2h12v12H2zM5 6h6M5 10h4',
};

const SVG = 'http://www.w3.org/2000/svg';

export function createLauncherControl(
  page: Document,
  className: string,
  label: string,
  view: PanelKind,
  open: OpenPanel,
): LauncherControl {
  const button = page.createElement('button');
  // Where the launcher stands in a form of the CRM, it must not be what sends it.
  button.type = 'button';
  button.className = className;
  const picture = createPicture(page, PICTURES[view]);
  const caption = page.createElement('span');
  caption.textContent = label;
  button.append(picture, caption);
  button.addEventListener('click', (event) => {
    // The page can raise clicks of its own; only the user's count. The CRM has no business with either.
    event.stopPropagation();
    if (event.isTrusted) open(view, button);
  });
  return {
    button,
    say: (text) => {
      caption.textContent = text;
    },
    wear(look) {
      declare(button, look?.row);
      declare(picture, look?.picture);
      declare(caption, look?.caption);
    },
  };
}

function createPicture(page: Document, path: string): SVGElement {
  const picture = page.createElementNS(SVG, 'svg');
  picture.setAttribute('viewBox', '0 0 16 16');
  picture.setAttribute('aria-hidden', 'true');
  const line = page.createElementNS(SVG, 'path');
  line.setAttribute('d', path);
  picture.append(line);
  return picture;
}

/** Property by property: a value that comes from the page can only ever be a value. */
function declare(element: HTMLElement | SVGElement, declarations: Declarations = {}): void {
  element.removeAttribute('style');
  for (const [property, value] of Object.entries(declarations)) element.style.setProperty(property, value);
}
