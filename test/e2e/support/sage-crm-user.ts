import type { Page } from 'playwright';
import type { LaunchedChromium } from '../../browsers/launch-chromium';
import type { Facts } from './facts';
import { AccountPage } from './rep';

/** What somebody does in Sage CRM, whose pages carry the session in their address. */
export class SageCrmUser {
  readonly #browser: LaunchedChromium;
  readonly #facts: Facts['sage-crm'];
  #session = '';

  constructor(browser: LaunchedChromium, facts: Facts) {
    this.#browser = browser;
    this.#facts = facts['sage-crm'];
  }

  /** Signs in on the logon page; what follows happens in that session. */
  async logOn(who = 'rep'): Promise<Page> {
    const user = this.#facts.users[who];
    if (!user) throw new Error(`the sandbox has no Sage CRM user ${who}`);
    const page = await this.#browser.context.newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(this.#facts.logonPage);
    await page.locator('[name="EWARE_USERID"]').fill(user.logon);
    await page.locator('[name="PASSWORD"]').fill(user.password);
    await page.locator('[name="PASSWORD"]').press('Enter');
    await page.waitForURL(/[?&]SID=\d+/i);
    this.#session = new URL(page.url()).searchParams.get('SID') ?? '';
    return page;
  }

  /** The summary of a seeded company, with the launcher. */
  async openCompany(key: string): Promise<AccountPage> {
    const account = await this.visit(`Act=200&Mode=1&CLk=T&Key0=1&Key1=${this.companyOf(key).id}&T=Company`);
    await account.launcher.waitFor('button', 'ERP Customer Details');
    return account;
  }

  /** Any screen of this session, without waiting for anything of ours. */
  async visit(query: string): Promise<AccountPage> {
    const { origin, install } = this.#facts;
    const page = await this.#browser.context.newPage();
    page.setDefaultTimeout(15_000);
    await page.bringToFront();
    await page.goto(`${origin}/${install}/eware.dll/Do?SID=${this.#session}&${query}`);
    return new AccountPage(page);
  }

  companyOf(key: string): Facts['sage-crm']['companies'][string] {
    const company = this.#facts.companies[key];
    if (!company) throw new Error(`the sandbox has no company ${key}`);
    return company;
  }
}
