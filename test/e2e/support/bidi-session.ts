import type { Browser, Page } from 'puppeteer-core';
import type { BidiNode } from './bidi-node';

interface Connection {
  send(method: string, params: object): Promise<{ readonly result: unknown }>;
}

interface ContextTree {
  readonly contexts: readonly { readonly context: string; readonly url: string }[];
}

/** WebDriver BiDi commands that puppeteer has no word for, sent over puppeteer's own connection. */
export class BidiSession {
  readonly #connection: Connection;

  /** @throws Error when puppeteer no longer shows its connection */
  constructor(browser: Browser) {
    const connection: unknown = 'connection' in browser ? browser.connection : undefined;
    if (!isConnection(connection)) throw new Error('puppeteer keeps its BiDi connection to itself');
    this.#connection = connection;
  }

  /** The whole document, closed shadow roots included. */
  async documentOf(page: Page): Promise<BidiNode> {
    return (await this.#call(page, '() => document', [])) as BidiNode;
  }

  /** Centre of the element in the viewport, or null while it is not shown. */
  async centreOf(page: Page, sharedId: string): Promise<{ x: number; y: number } | null> {
    const centre = `(node) => {
      if (!node.checkVisibility({ visibilityProperty: true })) return '';
      const box = node.getBoundingClientRect();
      return [box.x + box.width / 2, box.y + box.height / 2].join();
    }`;
    const answer = (await this.#call(page, centre, [{ sharedId }])) as { readonly value?: string };
    const [x, y] = (answer.value ?? '').split(',').map(Number);
    return x === undefined || y === undefined || answer.value === '' ? null : { x, y };
  }

  async #call(page: Page, functionDeclaration: string, args: readonly object[]): Promise<unknown> {
    const { result } = (await this.#send('script.callFunction', {
      functionDeclaration,
      arguments: args,
      awaitPromise: false,
      target: { context: await this.#contextOf(page) },
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: null },
    })) as { readonly result: unknown };
    return result;
  }

  async #contextOf(page: Page): Promise<string> {
    const tree = (await this.#send('browsingContext.getTree', {})) as ContextTree;
    const found = tree.contexts.find(({ url }) => url === page.url());
    if (!found) throw new Error(`no browsing context shows ${page.url()}`);
    return found.context;
  }

  async #send(method: string, params: object): Promise<unknown> {
    return (await this.#connection.send(method, params)).result;
  }
}

const isConnection = (value: unknown): value is Connection =>
  typeof value === 'object' && value !== null && 'send' in value && typeof value.send === 'function';
