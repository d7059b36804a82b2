import type { Locator, Page } from 'playwright';
import type { Scene } from './scene';

/** What an administrator does on the import page, in the words that stand there. */
export class Importer {
  constructor(readonly page: Page) {}

  /** As an administrator of Sage CRM gets there: Administration, then the entry. */
  static async fromAdministration(scene: Scene): Promise<Importer> {
    const { page } = await scene.crmUser.visit('Act=1650&Mode=1&CLk=T');
    const opened = scene.browser.context.waitForEvent('page');
    await page.getByRole('link', { name: 'Sage Intacct Import Customers' }).click();
    const importer = new Importer(await opened);
    await importer.#ready();
    return importer;
  }

  /** By its address, as a bookmark or the browser's own list of tabs has it. */
  static async open(scene: Scene): Promise<Importer> {
    const page = await scene.browser.context.newPage();
    await page.goto(`chrome-extension://${scene.browser.extensionId}/src/import/import.html`);
    const importer = new Importer(page);
    await importer.#ready();
    return importer;
  }

  async #ready(): Promise<void> {
    this.page.setDefaultTimeout(15_000);
    await this.page.getByRole('heading', { level: 1, name: /Import Customers$/ }).waitFor();
  }

  async fill(criteria: {
    readonly since?: string;
    readonly from?: string;
    readonly to?: string;
  }): Promise<void> {
    const labels = { since: 'Last Updated Since', from: 'From', to: 'To' } as const;
    for (const [name, value] of Object.entries(criteria)) {
      const field = this.page.getByLabel(labels[name as keyof typeof labels], { exact: true });
      await field.fill(value ?? '');
      await field.blur();
    }
  }

  press(name: string | RegExp): Promise<void> {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' }).click();
  }

  /** Syncs with nothing filled in, which is asked about. */
  async syncAll(): Promise<void> {
    await this.press('Sync');
    await this.press(/^All [\d,]+ customers?$/);
  }

  /** The card of the run that is shown. */
  get run(): Locator {
    return this.page.getByRole('region', { name: 'Progress of the import' });
  }

  /** Waits until the run that is shown says so. */
  async until(text: string | RegExp, timeout = 60_000): Promise<void> {
    await this.run.getByText(text).first().waitFor({ timeout });
  }

  /** How many customers ended so, by the card that counts them. */
  async count(outcome: string): Promise<number> {
    const card = this.page.getByRole('button', { name: new RegExp(`^${outcome} [\\d,]+$`) });
    return Number(((await card.textContent()) ?? '').replaceAll(/\D/g, ''));
  }

  /** The row of a customer in the table of results. */
  row(number: string): Locator {
    return this.page.getByRole('row', { name: new RegExp(number) }).first();
  }
}
