import type { CDPSession, Page } from 'playwright';

interface AxNode {
  readonly ignored: boolean;
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly backendDOMNodeId?: number;
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
    const { x, y } = await this.#centre(role, name);
    await this.#page.mouse.click(x, y);
  }

  /** Resolves when such an element is on the page. */
  async waitFor(role: string, name: string | RegExp): Promise<void> {
    await this.#centre(role, name);
  }

  async #centre(role: string, name: string | RegExp): Promise<{ x: number; y: number }> {
    const deadline = Date.now() + 15_000;
    while (Date.now() < deadline) {
      const point = await this.#pointOf(role, name);
      if (point) return point;
      await this.#page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve(null))));
    }
    throw new Error(`no ${role} named ${name}; there are: ${(await this.names(role)).join(' | ')}`);
  }

  async #pointOf(role: string, name: string | RegExp): Promise<{ x: number; y: number } | null> {
    const fits = (node: AxNode): boolean => {
      const text = String(node.name?.value ?? '');
      return node.role?.value === role && (typeof name === 'string' ? text === name : name.test(text));
    };
    const id = (await this.#nodes()).find(fits)?.backendDOMNodeId;
    return id === undefined ? null : this.#middleOf(id);
  }

  async #middleOf(backendNodeId: number): Promise<{ x: number; y: number } | null> {
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
