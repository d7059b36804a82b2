import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchedExtension } from '../browsers/granted-extension';
import { type LaunchedFirefox, launchFirefox } from '../browsers/launch-firefox';
import { type Sandbox, startSandbox } from '../sandbox/sandbox';
import { createSystems } from '../sandbox/systems';
import { BidiSession } from './support/bidi-session';
import { type Facts, readFacts } from './support/facts';
import { FirefoxLauncher } from './support/firefox-launcher';

const BOTH = ['Promote Customer', 'ERP Customer Details'];

/**
 * The content script on pages of Sage CRM in Firefox. Its driver may not open the settings, where the server would be
 * connected, so this is a copy of the build: its manifest grants the host and names the script that the background
 * otherwise registers for it. The background opens no panel for a server that nobody connected; that, the registration and
 * the permission are tested in Chromium.
 */
describe('Sage CRM in Firefox', () => {
  let sandbox: Sandbox;
  let firefox: LaunchedFirefox;
  let page: Page;
  let launcher: FirefoxLauncher;
  let crm: Facts['sage-crm'];
  let session = '';

  beforeAll(async () => {
    sandbox = await startSandbox(createSystems(), { seed: { size: 20 } });
    crm = readFacts(sandbox)['sage-crm'];
    const extensionDir = await launchedExtension('dist', [`${crm.origin}/*`]);
    firefox = await launchFirefox({ tlsPort: sandbox.tlsPort, extensionDir });
    page = await firefox.browser.newPage();
    launcher = new FirefoxLauncher(new BidiSession(firefox.browser), page);
    session = await logOn(page, crm);
  });

  afterAll(async () => {
    await firefox?.close();
    await sandbox?.stop();
  });

  const visit = (act: number, key: string) =>
    page.goto(
      `${crm.origin}/${crm.install}/eware.dll/Do?SID=${session}&Act=${act}&Mode=1&CLk=T&Key0=1&Key1=${crm.companies[key]?.id}&T=Company`,
      // What is not there yet shall have had its time.
      { waitUntil: 'networkidle0' },
    );

  it('puts exactly one launcher on the summary of a company', async () => {
    await visit(200, 'harbour');
    expect(await launcher.waitForHosts(1)).toEqual([BOTH]);
    expect(await page.$$eval('[data-ledgerside="launcher"]', (hosts) => hosts.length)).toBe(1);
  });

  it('leaves the form of a company alone', async () => {
    await visit(201, 'harbour');
    expect(await page.$('[name="comp_name"]')).not.toBeNull();
    expect(await launcher.hosts()).toEqual([]);
  });

  it('offers the details alone beside a person of the company', async () => {
    await visit(200, 'harbour');
    const person = await page.$eval(
      '#EWARE_TOP a[href*="Act=220"]',
      (link) => (link as HTMLAnchorElement).href,
    );
    await page.goto(person, { waitUntil: 'networkidle0' });
    expect(await launcher.waitForHosts(1)).toEqual([['ERP Customer Details']]);
  });
});

/** Signs in on the logon page; the session that its addresses carry from then on. */
async function logOn(page: Page, { logonPage, users }: Facts['sage-crm']): Promise<string> {
  const { logon = '', password = '' } = users.rep ?? {};
  await page.goto(logonPage);
  await page.type('[name="EWARE_USERID"]', logon);
  await page.type('[name="PASSWORD"]', password);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => /[?&]SID=\d+/.test(location.search));
  return new URL(page.url()).searchParams.get('SID') ?? '';
}
