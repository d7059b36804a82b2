import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { closeTabs } from './support/close-tabs';
import { openScene, type Scene } from './support/scene';

describe('the options page', () => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await openScene();
  });

  afterEach(async () => {
    scene.configure('salesforce', { appBlocked: false });
    await closeTabs(scene);
  });

  afterAll(() => scene.stop());

  it('tests a connection step by step', async () => {
    const page = await scene.administrator.openOptions('Integrations');
    await scene.administrator.fillIntegration(page, scene.administrator.accessTo('Sage Intacct'));
    await page.getByRole('button', { name: 'Test connection' }).click();
    await page.getByText('Signed in to NorthwindTest').waitFor();
    const steps = await page
      .getByRole('list', { name: 'Connection test' })
      .getByRole('listitem')
      .allTextContents();
    expect(steps.filter((step) => step.startsWith('✓'))).toHaveLength(9);
    expect(steps.at(-1)).toContain('The ERP does not number customers by itself.');
  });

  it('names a wrong password, and sends it once', async () => {
    const page = await scene.administrator.openOptions('Integrations');
    const access = scene.administrator.accessTo('Sage Intacct');
    const fields = { ...access.fields, Password: 'wrong' };
    await scene.administrator.fillIntegration(page, { ...access, fields });
    const before = scene.sandbox.log.length;
    await page.getByRole('button', { name: 'Test connection' }).click();
    await page.getByText('The ERP did not accept').first().waitFor();
    expect(scene.requests('intacct', before)).toHaveLength(1);
  });

  it('never shows a saved password again, and keeps none readable', async () => {
    const access = { ...scene.administrator.accessTo('Sage Intacct'), name: 'Northwind Secret' };
    await scene.administrator.addIntegration(access);
    const page = await scene.administrator.openOptions('Integrations');
    await page
      .getByRole('row', { name: /Northwind Secret/ })
      .getByRole('link', { name: 'Edit' })
      .click();
    expect(await page.getByLabel('Password', { exact: true }).inputValue()).toBe('');
    expect(await page.getByLabel('User ID').inputValue()).toBe(access.fields['User ID']);
    const stored = await scene.browser.worker.evaluate(async () => {
      const areas = globalThis as unknown as {
        chrome: { storage: Record<string, { get(key: null): Promise<object> }> };
      };
      const { local, session } = areas.chrome.storage;
      return JSON.stringify([await local?.get(null), await session?.get(null)]);
    });
    expect(stored).toContain('vault:secret');
    expect(stored).not.toContain(access.fields.Password);
    expect(stored).not.toContain(access.fields['Sender password']);
  });

  it('says that the user did not allow it, and that an administrator blocked the app', async () => {
    const page = await scene.administrator.openOptions('CRMs');
    const consent = await scene.administrator.beginSignIn(page);
    await consent.getByRole('button', { name: 'Deny' }).click();
    await page.getByText('The sign-in was').first().waitFor();
    scene.configure('salesforce', { appBlocked: true });
    await page.getByRole('button', { name: 'Sign in with Salesforce' }).click();
    await page
      .getByText(/blocked/i)
      .first()
      .waitFor();
  });

  it('shows a rep what setting up would do, that he may not, and why', async () => {
    const page = await scene.administrator.connectSalesforce('rep');
    await page.getByRole('button', { name: 'Set up this org' }).click();
    await page.getByText('Nothing has been changed yet.').waitFor();
    const steps = page.getByRole('listitem').filter({ hasText: 'Refused' });
    expect(await steps.count()).toBeGreaterThan(0);
    expect(await page.getByRole('button', { name: 'Do this' }).count()).toBe(0);
  });

  it('uses the browser’s own session when an administrator asks for it', async () => {
    scene.configure('salesforce', { erpFields: 'ready' });
    await scene.administrator.addIntegration(scene.administrator.accessTo('Sage Intacct'));
    await scene.rep.openAccount('harbour');
    const page = await scene.administrator.openOptions('CRMs');
    await page.getByLabel('Address of the org').fill(scene.facts.salesforce.lightning);
    await page.getByLabel(/^Use the browser.s own session/).check();
    await page.getByRole('button', { name: "Connect with the browser's session" }).click();
    await page
      .getByText(/^Signed in as/)
      .first()
      .waitFor();

    const account = await scene.rep.openAccount('german');
    const panel = await account.openPanel('Promote Customer');
    await panel.getByLabel('Customer No').waitFor();
  });
});
