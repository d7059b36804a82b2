/** For unit tests: remembers the closed roots that are made from now on, which nothing else can look into. */
export function openedRoots() {
  const roots = new Map<Element, ShadowRoot>();
  const original = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (this: Element, init) {
    const root = original.call(this, init);
    roots.set(this, root);
    return root;
  };
  const shown = () => [...roots].filter(([host]) => host.isConnected);
  return {
    /** Roots are closed to tests again. */
    restore() {
      Element.prototype.attachShadow = original;
    },
    /** Roots of what stands in the document. */
    shown: (): readonly ShadowRoot[] => shown().map(([, root]) => root),
    hosts: (): readonly Element[] => shown().map(([host]) => host),
    /** The visible controls, by what they say. */
    labels: (): readonly string[] =>
      shown().flatMap(([, root]) => controlsOf(root).map((button) => button.textContent ?? '')),
    button(label: string): HTMLElement {
      const found = shown()
        .flatMap(([, root]) => controlsOf(root))
        .find((button) => button.textContent === label);
      if (!found) throw new Error(`no control ${label}`);
      return found;
    },
    frame: (): HTMLIFrameElement | null =>
      shown().flatMap(([, root]) => [...root.querySelectorAll('iframe')])[0] ?? null,
  };
}

const controlsOf = (root: ShadowRoot): HTMLElement[] =>
  [...root.querySelectorAll<HTMLElement>('button')].filter((button) => !button.closest('[hidden], .closed'));

/** An event as the browser raises it for the user; scripts cannot make one. */
export function trusted<E extends Event>(event: E): E {
  Object.defineProperty(event, 'isTrusted', { value: true });
  return event;
}

export const click = (target: EventTarget): boolean =>
  target.dispatchEvent(trusted(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true })));
