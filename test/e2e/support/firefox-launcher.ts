import type { Page } from 'puppeteer-core';
import { type BidiNode, nameOf, nodesBelow } from './bidi-node';
import type { BidiSession } from './bidi-session';

interface ShownButton {
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** The launcher as a user of Firefox sees it: the visible buttons in closed shadow roots, by what they say. */
export class FirefoxLauncher {
  readonly #session: BidiSession;
  readonly #page: Page;

  constructor(session: BidiSession, page: Page) {
    this.#session = session;
    this.#page = page;
  }

  /** Names of the visible buttons of each host that shows any. */
  async hosts(): Promise<readonly (readonly string[])[]> {
    const shown = await Promise.all((await this.#closedRoots()).map((root) => this.#buttonsIn(root)));
    return shown.filter((buttons) => buttons.length > 0).map((buttons) => buttons.map(({ name }) => name));
  }

  /** Resolves when so many hosts show something; what they show. */
  async waitForHosts(count: number): Promise<readonly (readonly string[])[]> {
    const deadline = Date.now() + 20_000;
    let hosts = await this.hosts();
    while (hosts.length !== count && Date.now() < deadline) {
      await this.#nextFrame();
      hosts = await this.hosts();
    }
    return hosts;
  }

  /** Clicks with the mouse, as a user does: the event is trusted. */
  async click(name: string): Promise<void> {
    const roots = await Promise.all((await this.#closedRoots()).map((root) => this.#buttonsIn(root)));
    const button = roots.flat().find((one) => one.name === name);
    if (!button) throw new Error(`the launcher shows no button ${name}`);
    await this.#page.mouse.click(button.x, button.y);
  }

  async #closedRoots(): Promise<readonly BidiNode[]> {
    const nodes = [...nodesBelow(await this.#session.documentOf(this.#page))];
    return nodes.filter((node) => node.value?.mode === 'closed');
  }

  async #buttonsIn(root: BidiNode): Promise<readonly ShownButton[]> {
    const shown: ShownButton[] = [];
    for (const node of nodesBelow(root)) {
      if (node.value?.localName !== 'button' || node.sharedId === undefined) continue;
      const centre = await this.#session.centreOf(this.#page, node.sharedId);
      if (centre) shown.push({ name: nameOf(node), ...centre });
    }
    return shown;
  }

  async #nextFrame(): Promise<void> {
    await this.#page.evaluate(() => new Promise((done) => requestAnimationFrame(() => done(null))));
  }
}
