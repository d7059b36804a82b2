import type { Frame, Page } from 'playwright';
import type { LaunchedChromium } from '../../browsers/launch-chromium';
import { ClosedRoots } from './closed-root';
import type { Facts } from './facts';

export type LauncherButton = 'Promote Customer' | 'ERP Customer Details';

const isPanel = (frame: Frame): boolean => frame.url().includes('/src/panel/panel.html');

/** An account page as a rep has it open: Lightning with the launcher, and the panel beside it. */
export class AccountPage {
  readonly page: Page;
  readonly launcher: ClosedRoots;

  constructor(page: Page) {
    this.page = page;
    this.launcher = new ClosedRoots(page);
  }

  /** Clicks a launcher control and returns the panel's frame. */
  async openPanel(button: LauncherButton): Promise<Frame> {
    await this.launcher.click('button', button);
    return this.panel();
  }

  /** Follows the **Customer No.** link of a linked account. */
  async followCustomerNo(): Promise<Frame> {
    await this.launcher.click('link', /^Customer No\./);
    return this.panel();
  }

  /** The panel's frame once it shows something. */
  async panel(): Promise<Frame> {
    const frame = await this.#panelFrame();
    await frame.getByRole('heading', { level: 1 }).waitFor();
    return frame;
  }

  /**
   * Does what closes the panel, and resolves when its frame is gone. The frame goes in the middle of the event, so the
   * browser may never confirm that event to the driver: it is not waited for.
   */
  async closePanel(how: (panel: Frame) => Promise<void>): Promise<void> {
    const panel = await this.panel();
    const gone = this.page.waitForEvent('framedetached', { predicate: (frame) => frame === panel });
    how(panel).catch(() => undefined);
    await gone;
  }

  hasPanel(): boolean {
    return this.page.frames().some(isPanel);
  }

  async #panelFrame(): Promise<Frame> {
    const there = this.page.frames().find(isPanel);
    return there ?? this.page.waitForEvent('framenavigated', { predicate: isPanel });
  }

  /** A value on the record's Details tab, as Lightning shows it. */
  async detail(label: string): Promise<string> {
    const item = this.page.locator(`.oneContent.active [field-label="${label}"] .test-id__field-value`);
    return ((await item.first().textContent()) ?? '').trim();
  }
}

/** What a rep does on Salesforce pages. */
export class Rep {
  readonly #browser: LaunchedChromium;
  readonly #facts: Facts;

  constructor(browser: LaunchedChromium, facts: Facts) {
    this.#browser = browser;
    this.#facts = facts;
  }

  /** Opens a seeded account by its key in the sandbox's list of records. */
  async openAccount(key: string): Promise<AccountPage> {
    const account = await this.visitAccount(key);
    await account.launcher.waitFor('button', 'ERP Customer Details');
    return account;
  }

  /** The same without waiting for the launcher. */
  async visitAccount(key: string): Promise<AccountPage> {
    const record = this.recordOf(key);
    const page = await this.#browser.context.newPage();
    page.setDefaultTimeout(15_000);
    await page.bringToFront();
    await page.goto(record.url);
    return new AccountPage(page);
  }

  recordOf(key: string): Facts['salesforce']['records'][string] {
    const record = this.#facts.salesforce.records[key];
    if (!record) throw new Error(`the sandbox has no account ${key}`);
    return record;
  }
}
