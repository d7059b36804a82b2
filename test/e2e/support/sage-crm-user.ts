import type { Page } from 'playwright';
import type { LaunchedChromium } from '../../browsers/launch-chromium';
import type { Facts } from './facts';
import { AccountPage } from './rep';

/** What somebody does in Sage CRM, whose pages carry the session in their address. */
export class SageCrmUser {
  readonly #browser: LaunchedChromium;
  readonly #facts: Facts['sage-crm'];
  #session = '';
  #origin: string;

  constructor(browser: LaunchedChromium, facts: Facts) {
    this.#browser = browser;
    this.#facts = facts['sage-crm'];
    this.#origin = this.#facts.origin;
  }

  /** Signs in on the logon page; what follows happens in that session, at that address. */
  async logOn(who = 'rep', logonPage = this.#facts.logonPage): Promise<Page> {
    const page = await this.#browser.context.newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(logonPage);
    await this.signIn(page, who);
    return page;
  }

  /** Fills in the logon page that a tab shows. */
  async signIn(page: Page, who = 'rep'): Promise<void> {
    const user = this.#facts.users[who];
    if (!user) throw new Error(`the sandbox has no Sage CRM user ${who}`);
    const before = sidOf(page.url());
    await page.locator('[name="EWARE_USERID"]').fill(user.logon);
    await page.locator('[name="PASSWORD"]').fill(user.password);
    await page.locator('[name="PASSWORD"]').press('Enter');
    await page.waitForURL(({ href }) => !['', before].includes(sidOf(href)));
    this.#session = sidOf(page.url());
    this.#origin = new URL(page.url()).origin;
  }

  /** The summary of a seeded company, with the launcher. */
  async openCompany(key: string): Promise<AccountPage> {
    const account = await this.visit(`Act=200&Mode=1&CLk=T&Key0=1&Key1=${this.companyOf(key).id}&T=Company`);
    await account.launcher.waitFor('button', 'ERP Customer Details');
    return account;
  }

  /** Any screen of this session, without waiting for anything of ours. */
  async visit(query: string): Promise<AccountPage> {
    const page = await this.#browser.context.newPage();
    page.setDefaultTimeout(15_000);
    await page.bringToFront();
    await page.goto(this.addressOf(query));
    return new AccountPage(page);
  }

  /** Where that screen is in this session. */
  addressOf(query: string): string {
    return `${this.#origin}/${this.#facts.install}/eware.dll/Do?SID=${this.#session}&${query}`;
  }

  /** The session that is worked in. */
  get session(): string {
    return this.#session;
  }

  companyOf(key: string): Facts['sage-crm']['companies'][string] {
    const company = this.#facts.companies[key];
    if (!company) throw new Error(`the sandbox has no company ${key}`);
    return company;
  }
}

const sidOf = (address: string): string => /[?&]SID=(\d+)/i.exec(address)?.[1] ?? '';
