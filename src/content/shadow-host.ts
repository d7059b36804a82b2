/** An element of ours in the page, with a closed root that the page's scripts and styles do not reach into. */
export interface ShadowHost {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
}

const KEYS = ['keydown', 'keypress', 'keyup'];

/** `style` holds for the host against any rule of the page; `css` for what is inside. */
export function createShadowHost(page: Document, style: HostStyle, css: string): ShadowHost {
  const host = page.createElement('div');
  applyHostStyle(host, style);
  const root = host.attachShadow({ mode: 'closed' });
  // What is typed at a control of ours is not meant for the page: neither its shortcuts nor its forms.
  for (const type of KEYS) host.addEventListener(type, (event) => event.stopPropagation());
  const sheet = page.createElement('style');
  sheet.textContent = css;
  root.append(sheet);
  return { host, root };
}

/** CSS property to value. */
export type HostStyle = Readonly<Record<string, string>>;

/** Sets the whole inline style, everything important: what is not named is as if the page had no styles. */
export function applyHostStyle(host: HTMLElement, style: HostStyle): void {
  const text = Object.entries({ all: 'initial', ...style })
    .map(([property, value]) => `${property}:${value} !important`)
    .join(';');
  host.setAttribute('style', text);
}

/**
 * Says in the page whose element this is. A page that writes a part of itself anew from its own markup leaves an empty
 * copy there; `removeCopies` takes those away again.
 */
export function markHost(host: HTMLElement, name: string) {
  host.dataset.ledgerside = name;
  return {
    removeCopies(parent: ParentNode): void {
      for (const child of [...parent.children]) {
        const isCopy = child !== host && child instanceof HTMLElement && child.dataset.ledgerside === name;
        if (isCopy) child.remove();
      }
    },
  };
}
