import type { Page } from 'playwright';
import type { LaunchedChromium } from '../../browsers/launch-chromium';
import type { Facts } from './facts';

export interface IntacctAccess {
  readonly name: string;
  readonly companyId: string;
  readonly userId: string;
  readonly password: string;
  readonly senderId: string;
  readonly senderPassword: string;
  readonly entityId?: string;
}

/** What an administrator does on the options page, in the words that stand there. */
export class Administrator {
  readonly #browser: LaunchedChromium;
  readonly #facts: Facts;

  constructor(browser: LaunchedChromium, facts: Facts) {
    this.#browser = browser;
    this.#facts = facts;
  }

  async openOptions(section = ''): Promise<Page> {
    const page = await this.#browser.context.newPage();
    page.setDefaultTimeout(10_000);
    await page.goto(`chrome-extension://${this.#browser.extensionId}/src/options/options.html`);
    if (section !== '') await page.getByRole('link', { name: section }).click();
    return page;
  }

  /** Credentials of the seeded company that work. */
  intacctAccess(): IntacctAccess {
    const [sender] = this.#facts.intacct.senders;
    const user = this.#facts.intacct.users.find((one) => one.id === 'xml_gateway');
    if (!sender || !user) throw new Error('the sandbox describes no Intacct login');
    return {
      name: 'Northwind Ireland',
      companyId: this.#facts.intacct.company,
      userId: user.id,
      password: user.password,
      senderId: sender.id,
      senderPassword: sender.password,
    };
  }

  async fillIntegration(page: Page, access: IntacctAccess): Promise<void> {
    await page.getByRole('link', { name: 'Add integration' }).click();
    await page.getByLabel('Integration name').fill(access.name);
    await page.getByLabel('Company ID').fill(access.companyId);
    await page.getByLabel('User ID').fill(access.userId);
    await page.getByLabel('Password', { exact: true }).fill(access.password);
    await page.getByLabel('Sender ID').fill(access.senderId);
    await page.getByLabel('Sender password').fill(access.senderPassword);
    if (access.entityId) await page.getByLabel('Entity ID').fill(access.entityId);
  }

  /** Adds, tests and saves an integration. */
  async addIntegration(access: IntacctAccess): Promise<void> {
    const page = await this.openOptions('Integrations');
    await this.fillIntegration(page, access);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('row', { name: new RegExp(access.name) }).waitFor();
    await page.close();
  }

  /** Signs in to Salesforce in the browser's own sign-in window. */
  async connectSalesforce(as = 'admin'): Promise<Page> {
    const page = await this.openOptions('CRMs');
    const consent = await this.beginSignIn(page, as);
    await consent.getByRole('button', { name: 'Allow' }).click();
    await page.getByRole('button', { name: 'Set up this org' }).waitFor();
    return page;
  }

  /** Fills the form in and logs in; ends at the window that asks for consent. */
  async beginSignIn(page: Page, as = 'admin'): Promise<Page> {
    await page.getByLabel('Address of the org').fill(this.#facts.salesforce.lightning);
    await page.getByLabel('Consumer key').fill(this.#facts.salesforce.consumerKey);
    const window = this.#browser.context.waitForEvent('page');
    await page.getByRole('button', { name: 'Sign in with Salesforce' }).click();
    const consent = await window;
    await this.#logIn(consent, as);
    await consent.getByRole('button', { name: 'Deny' }).waitFor();
    return consent;
  }

  /** Sets the connected organisation up: fields, permission set, access. */
  async setUpOrg(page: Page): Promise<void> {
    await page.getByRole('button', { name: 'Set up this org' }).click();
    await page.getByRole('button', { name: 'Do this' }).click();
    await page.getByText('The org is set up.').waitFor();
  }

  async #logIn(window: Page, as: string): Promise<void> {
    const user = this.#facts.salesforce.users[as];
    if (!user) throw new Error(`the sandbox has no user ${as}`);
    const form = window.getByLabel('Username');
    const other = window.getByRole('button', { name: 'Log in as another user' });
    await form.or(other).first().waitFor();
    // A session of an earlier sign-in goes straight to the question.
    if (await other.isVisible()) await other.click();
    await form.fill(user.username);
    await window.getByLabel('Password').fill(user.password);
    await window.getByRole('button', { name: 'Log In' }).click();
  }
}
