import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ERP_FIELDS } from '../sandbox/sage-crm/schema/custom-fields';
import { axeFindings } from './support/axe';
import { openScene, type Scene } from './support/scene';

describe.each([
  ['light', false],
  ['dark', true],
])('a Sage CRM on the options page, in %s colours', (_colours, dark) => {
  let scene: Scene;
  let page: Page;

  beforeAll(async () => {
    scene = await openScene({ intranet: 'granted', dark });
  });

  afterAll(() => scene?.stop());

  const card = () => page.getByRole('region', { name: new RegExp(scene.facts['sage-crm'].origin) });

  /** Readable by everybody, also on a phone's width. */
  const expectReadable = async () => {
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await axeFindings(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  };

  it('says at its place what is missing, with the keyboard alone', async () => {
    page = await scene.administrator.openOptions('CRMs');
    await page.getByRole('form', { name: 'Connect Sage CRM' }).getByLabel('Password').fill('secret');
    await page.keyboard.press('Enter');
    const address = page.getByLabel('Sage CRM address');
    await expect.poll(() => address.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.getByText('Enter the user whose password this is.').waitFor();
    await expectReadable();
    await page.close();
  });

  it('is connected before anybody is signed in, and says what to do next', async () => {
    page = await scene.administrator.connectSageCrm();
    await page.getByText('Connected. Now open Sage CRM in a tab and sign in.').waitFor();
    await card().getByRole('button', { name: 'Check again' }).click();
    await card().getByText('There is still no tab in which somebody is signed in.').waitFor();
    await expectReadable();
  });

  it('finds out who has signed in since', async () => {
    await scene.crmUser.logOn('admin');
    await page.bringToFront();
    await card().getByRole('button', { name: 'Check again' }).click();
    await card().getByText('Signed in as').waitFor();
    expect(await card().getByText('Signed in as').textContent()).toContain('ida.sol');
  });

  it('lists the fields that the administrator has to create, and sees when they are there', async () => {
    await card().getByRole('button', { name: 'Check fields' }).click();
    await card().getByText('3 fields have to be created or changed.').waitFor();
    const lines = card().getByRole('list', { name: 'Fields in the CRM' }).getByRole('listitem');
    expect(await lines.first().textContent()).toMatch(/comp_erpcustomerno.*Text.*30.*Missing/);
    await expectReadable();
    scene.configure('sage-crm', { customFields: ERP_FIELDS });
    await card().getByLabel('Field for further links').fill('comp_erplinks');
    await card().getByRole('button', { name: 'Save' }).first().click();
    await card().getByText('Saved', { exact: true }).waitFor();
    await card().getByRole('button', { name: 'Check fields' }).click();
    await card().getByText('All fields are there.').waitFor();
    expect(await lines.allTextContents()).toHaveLength(4);
  });

  it('tests the connection, with a verdict for each part', async () => {
    await card().getByRole('button', { name: 'Test connection' }).click();
    await card().getByText('The connection works.').waitFor();
    const steps = card().getByRole('list', { name: 'Connection test' }).getByRole('listitem');
    expect((await steps.allTextContents()).every((step) => step.startsWith('✓'))).toBe(true);
    expect(await steps.allTextContents()).toHaveLength(8);
    await expectReadable();
  });

  it('keeps the password of the service user unreadable', async () => {
    expect(await card().getByLabel('Password').inputValue()).toBe('');
    const stored = await scene.browser.worker.evaluate(async () => {
      const areas = globalThis as unknown as {
        chrome: { storage: Record<string, { get(key: null): Promise<object> }> };
      };
      const { local, session } = areas.chrome.storage;
      return JSON.stringify([await local?.get(null), await session?.get(null)]);
    });
    const { logon = '', password = '' } = scene.facts['sage-crm'].users.service ?? {};
    expect(password).not.toBe('');
    expect(stored).toContain(logon);
    expect(stored).not.toContain(password);
  });
});
