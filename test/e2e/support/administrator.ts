import type { Locator, Page } from 'playwright';
import type { LaunchedChromium } from '../../browsers/launch-chromium';
import { accessTo, type ErpAccess } from './erp-access';
import type { Facts } from './facts';

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

  /** Credentials of a seeded company that work. */
  accessTo(erp: ErpAccess['erp']): ErpAccess {
    return accessTo(erp, this.#facts);
  }

  async fillIntegration(page: Page, access: ErpAccess): Promise<void> {
    await page.getByRole('link', { name: 'Add integration' }).click();
    await page.getByLabel('ERP', { exact: true }).selectOption({ label: access.erp });
    await page.getByLabel('Integration name').fill(access.name);
    for (const [label, value] of Object.entries(access.fields)) {
      await page.getByLabel(label, { exact: true }).fill(value);
    }
    if (!access.more) return;
    await page.getByText('More', { exact: true }).first().click();
    for (const [label, value] of Object.entries(access.more)) {
      await page.getByLabel(label, { exact: true }).fill(value);
    }
  }

  /** Adds and saves an integration. */
  async addIntegration(access: ErpAccess): Promise<void> {
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

  /** Fills the form of a Sage CRM in, with the address as the browser shows it, and its service user. */
  async fillSageCrm(page: Page, address = this.#facts['sage-crm'].logonPage): Promise<Locator> {
    const { logon = '', password = '' } = this.#facts['sage-crm'].users.service ?? {};
    const form = page.getByRole('form', { name: 'Connect Sage CRM' });
    await form.getByLabel('Sage CRM address').fill(address);
    await form.getByLabel('Service user').fill(logon);
    await form.getByLabel('Password', { exact: true }).fill(password);
    return form;
  }

  /** Connects a Sage CRM; whether somebody is signed in to it shows on its card. */
  async connectSageCrm(): Promise<Page> {
    const page = await this.openOptions('CRMs');
    const form = await this.fillSageCrm(page);
    await form.getByRole('button', { name: 'Connect', exact: true }).click();
    await form.getByText(/^Connected\./).waitFor();
    return page;
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
