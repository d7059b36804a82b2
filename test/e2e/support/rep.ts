import type { Frame, Page } from 'playwright';
import type { LaunchedChromium } from '../../browsers/launch-chromium';
import { ClosedRoots } from './closed-root';
import type { Facts } from './facts';

export type LauncherButton = 'Promote Customer' | 'ERP Customer Details';

/** An account page as a rep has it open: Lightning with the launcher, and the panel beside it. */
export class AccountPage {
  readonly page: Page;
  readonly launcher: ClosedRoots;

  constructor(page: Page) {
    this.page = page;
    this.launcher = new ClosedRoots(page);
  }

  /** Clicks a launcher button and returns the panel's frame. */
  async openPanel(button: LauncherButton | RegExp): Promise<Frame> {
    const opened = this.page.waitForEvent('frameattached');
    await this.launcher.click('button', button);
    await opened;
    return this.panel();
  }

  /** The panel's frame once it shows something. */
  async panel(): Promise<Frame> {
    const find = (): Frame | undefined =>
      this.page.frames().find((frame) => frame.url().includes('/src/panel/panel.html'));
    while (!find()) await this.page.waitForEvent('framenavigated');
    const frame = find();
    if (!frame) throw new Error('the panel has gone');
    await frame.getByRole('heading', { level: 1 }).waitFor();
    return frame;
  }

  /** A value on the record's Details tab, as Lightning shows it. */
  async detail(label: string): Promise<string> {
    const item = this.page.locator(`.oneContent.active [field-label="${label}"] .test-id__field-value`);
    return (await item.first().innerText()).trim();
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
    const record = this.#facts.salesforce.records[key];
    if (!record) throw new Error(`the sandbox has no account ${key}`);
    const page = await this.#browser.context.newPage();
    await page.goto(record.url);
    const account = new AccountPage(page);
    await account.launcher.waitFor('button', 'ERP Customer Details');
    return account;
  }
}
