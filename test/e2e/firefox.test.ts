import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LaunchedFirefox, launchFirefox } from '../browsers/launch-firefox';
import { type Sandbox, startSandbox } from '../sandbox/sandbox';
import { createSystems } from '../sandbox/systems';
import { BidiSession } from './support/bidi-session';
import { readFacts } from './support/facts';
import { FirefoxLauncher } from './support/firefox-launcher';

/**
 * The same build in Firefox. Out of the driver's reach there: it may not navigate to a moz-extension address and does
 * not see into the options tab, the sign-in window or the sidebar, so nothing can be connected here; what happens
 * behind a connection is tested in Chromium. It cannot end the background's event page either.
 */
describe('Firefox', () => {
  let sandbox: Sandbox;
  let firefox: LaunchedFirefox;
  let page: Page;
  let launcher: FirefoxLauncher;

  beforeAll(async () => {
    sandbox = await startSandbox(createSystems(), { seed: { size: 20 } });
    sandbox.systems.salesforce?.configure({ uiUser: 'admin' });
    firefox = await launchFirefox({ tlsPort: sandbox.tlsPort });
    page = await firefox.browser.newPage();
    launcher = new FirefoxLauncher(new BidiSession(firefox.browser), page);
    await page.goto(accountUrl(sandbox));
  });

  afterAll(async () => {
    await firefox?.close();
    await sandbox?.stop();
  });

  it('puts exactly one launcher on an account page', async () => {
    expect(await launcher.waitForHosts(1)).toEqual([['Promote Customer', 'ERP Customer Details']]);
  });

  it('takes it away on the list view and brings it back, without a page load', async () => {
    await markDocument(page);
    await page.locator('a[href^="/lightning/o/Account/list"]').click();
    await page.waitForFunction(() => location.pathname === '/lightning/o/Account/list');
    expect(await launcher.waitForHosts(0)).toEqual([]);

    await page.evaluate(() => history.back());
    await page.waitForFunction(() => location.pathname.startsWith('/lightning/r/Account/'));
    expect(await launcher.waitForHosts(1)).toEqual([['Promote Customer', 'ERP Customer Details']]);
    expect(await isMarked(page)).toBe(true);
  });

  it.each(['Promote Customer', 'ERP Customer Details'])(
    'opens %s, which says what to do first',
    async (name) => {
      await launcher.click(name);
      const panel = await panelOf(page);
      expect(await textOf(panel, 'h1')).toBe(name);
      expect(await textOf(panel, 'body')).toContain('This CRM has not been connected yet.');
      expect(await buttonsOf(panel)).toContain('Open settings');

      const gone = new Promise((resolve) => page.once('framedetached', resolve));
      await panel.click('::-p-aria([name="Close"][role="button"])');
      expect(await gone).toBe(panel);
    },
  );
});

function accountUrl(sandbox: Sandbox): string {
  const record = readFacts(sandbox).salesforce.records.german;
  if (!record) throw new Error('the sandbox has no account german');
  return record.url;
}

/** A mark that a page load would wipe out. */
const markDocument = (page: Page): Promise<void> =>
  page.evaluate(() => document.documentElement.setAttribute('data-same-document', ''));

const isMarked = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.hasAttribute('data-same-document'));

/** The panel's frame once it says something under its heading. */
async function panelOf(page: Page): Promise<Frame> {
  const find = (): Frame | undefined =>
    page.frames().find((one) => one.url().includes('/src/panel/panel.html'));
  // Puppeteer raises no event when a frame of an extension has arrived at its address.
  while (!find()) await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => done(null))));
  const frame = find();
  if (!frame) throw new Error('the panel has gone');
  await frame.waitForSelector('::-p-aria([name="Open settings"][role="button"])');
  return frame;
}

const textOf = (frame: Frame, selector: string): Promise<string> =>
  frame.$eval(selector, (element) => element.textContent ?? '');

const buttonsOf = (frame: Frame): Promise<string[]> =>
  frame.$$eval('button', (buttons) => buttons.map((button) => button.textContent ?? ''));
