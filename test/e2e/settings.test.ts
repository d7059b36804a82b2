import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { closeTabs } from './support/close-tabs';
import { openConnectedScene, type Scene } from './support/scene';

describe('what the administrator prepares', () => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await openConnectedScene();
  });

  afterEach(() => closeTabs(scene));

  afterAll(() => scene.stop());

  it('is what the form starts with: defaults of an integration', async () => {
    await scene.administrator.addIntegration({
      ...scene.administrator.accessTo('Sage Intacct'),
      name: 'With defaults',
    });
    const page = await scene.administrator.openOptions('Integrations');
    await page
      .getByRole('row', { name: /With defaults/ })
      .getByRole('link', { name: 'Edit' })
      .click();
    await page.getByLabel('Terms').selectOption('Net 60');
    await page.getByLabel('Customer Type').selectOption('Retail');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved', { exact: true }).waitFor();

    const account = await scene.rep.openAccount('german');
    const panel = await account.openPanel('Promote Customer');
    await panel.getByLabel('Integration').selectOption({ label: 'With defaults · Sage Intacct' });
    await expect.poll(() => panel.getByLabel('Terms').inputValue()).toBe('Net 60');
    expect(await panel.getByLabel('Customer Type').inputValue()).toBe('Retail');
  });

  it('is what is sent: a changed field mapping, previewed on a real account first', async () => {
    const page = await scene.administrator.openOptions('Field mapping');
    await page.getByLabel('Integration').selectOption({ label: 'Northwind Ireland' });
    await page.getByLabel('Source of Comments').fill('Industry');
    await page.getByRole('option', { name: 'Industry' }).first().click();
    await page.getByLabel('Account name').fill('Harbour');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('button', { name: 'Preview with Harbour Tools Ltd' }).click();
    await page.getByText('Plan for Harbour Tools Ltd').waitFor();
    await page.getByRole('row', { name: /^Comments Manufacturing/ }).waitFor();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved', { exact: true }).waitFor();

    const account = await scene.rep.openAccount('harbour');
    const panel = await account.openPanel('Promote Customer');
    await panel.getByRole('row', { name: /^Comments Manufacturing/ }).waitFor();
  });

  it('can be taken away again, with everything that was saved for it', async () => {
    await scene.administrator.addIntegration({
      ...scene.administrator.accessTo('Sage Intacct'),
      name: 'Short-lived',
    });
    const page = await scene.administrator.openOptions('Integrations');
    await page
      .getByRole('row', { name: /Short-lived/ })
      .getByRole('link', { name: 'Edit' })
      .click();
    const secrets = () =>
      scene.browser.worker.evaluate(async () => {
        const { chrome } = globalThis as unknown as {
          chrome: { storage: { local: { get(key: null): Promise<object> } } };
        };
        return Object.keys(await chrome.storage.local.get(null)).filter((key) =>
          key.startsWith('vault:secret'),
        ).length;
      });
    const before = await secrets();
    await page.getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('button', { name: 'Remove' }).last().click();
    await expect.poll(() => page.getByRole('row', { name: /Short-lived/ }).count()).toBe(0);
    expect(await secrets()).toBe(before - 2);
  });
});
