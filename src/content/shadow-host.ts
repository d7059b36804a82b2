/** An element of ours in the page, with a closed root that the page's scripts and styles do not reach into. */
export interface ShadowHost {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
}

/** `style` holds for the host against any rule of the page; `css` for what is inside. */
export function createShadowHost(page: Document, style: HostStyle, css: string): ShadowHost {
  const host = page.createElement('div');
  applyHostStyle(host, style);
  const root = host.attachShadow({ mode: 'closed' });
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
