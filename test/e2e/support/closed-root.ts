import type { CDPSession, Page } from 'playwright';

interface Point {
  readonly x: number;
  readonly y: number;
}

interface AxNode {
  readonly ignored: boolean;
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly backendDOMNodeId?: number;
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value?: unknown } }[];
}

/**
 * What a screen reader finds on the page, closed shadow roots included: locators cannot look into those, people and
 * their tools can.
 */
export class ClosedRoots {
  readonly #page: Page;
  #session: Promise<CDPSession> | null = null;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Accessible names of every visible element of the role, in document order. */
  async names(role: string): Promise<readonly string[]> {
    return (await this.#nodes())
      .filter((node) => node.role?.value === role)
      .map((node) => String(node.name?.value ?? ''));
  }

  /** Clicks the element with the mouse, as a user does: the event is trusted. */
  async click(role: string, name: string | RegExp): Promise<void> {
    const { x, y } = await this.centre(role, name);
    await this.#page.mouse.click(x, y);
  }

  /** Puts the keyboard's focus on the element, as tabbing to it does. */
  async focus(role: string, name: string | RegExp): Promise<void> {
    await this.centre(role, name);
    const backendNodeId = await this.#find(role, name);
    await (await this.#cdp()).send('DOM.focus', { backendNodeId });
  }

  /** Accessible name of what has the focus, also inside closed roots; '' when nothing has. */
  async focused(): Promise<string> {
    const nodes = await this.#nodes();
    const focused = nodes.filter((node) =>
      node.properties?.some((one) => one.name === 'focused' && one.value.value),
    );
    return String(focused.at(-1)?.name?.value ?? '');
  }

  /** Resolves when such an element is on the page. */
  async waitFor(role: string, name: string | RegExp): Promise<void> {
    await this.centre(role, name);
  }

  /** Middle of the element in the viewport, once it is there. */
  async centre(role: string, name: string | RegExp): Promise<Point> {
    const deadline = Date.now() + 15_000;
    let point = await this.#pointOf(role, name);
    // Not vitest's polling: the bench looks at pages too, outside of any test.
    while (!point && Date.now() < deadline) {
      await this.#page.waitForTimeout(50);
      point = await this.#pointOf(role, name);
    }
    if (!point)
      throw new Error(`no ${role} named ${name}; there are: ${(await this.names(role)).join(' | ')}`);
    return point;
  }

  async #pointOf(role: string, name: string | RegExp): Promise<Point | null> {
    const id = await this.#find(role, name);
    return id === undefined ? null : this.#middleOf(id);
  }

  async #find(role: string, name: string | RegExp): Promise<number | undefined> {
    const fits = (node: AxNode): boolean => {
      const text = String(node.name?.value ?? '');
      return node.role?.value === role && (typeof name === 'string' ? text === name : name.test(text));
    };
    return (await this.#nodes()).find(fits)?.backendDOMNodeId;
  }

  async #middleOf(backendNodeId: number): Promise<Point | null> {
    const session = await this.#cdp();
    const answer = await session.send('DOM.getContentQuads', { backendNodeId }).catch(() => null);
    const quad = answer?.quads[0];
    if (!quad) return null;
    const [x1 = 0, y1 = 0, , , x3 = 0, y3 = 0] = quad;
    return { x: (x1 + x3) / 2, y: (y1 + y3) / 2 };
  }

  async #nodes(): Promise<readonly AxNode[]> {
    const { nodes } = await (await this.#cdp()).send('Accessibility.getFullAXTree');
    return (nodes as readonly AxNode[]).filter((node) => !node.ignored);
  }

  #cdp(): Promise<CDPSession> {
    this.#session ??= this.#page.context().newCDPSession(this.#page);
    return this.#session;
  }
}
