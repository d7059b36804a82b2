import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { closeTabs } from './support/close-tabs';
import type { AccountPage } from './support/rep';
import { openScene, type Scene } from './support/scene';

describe('the launcher', () => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await openScene();
  });

  afterEach(async () => {
    scene.configure('salesforce', { highlights: 'panel', shadow: 'synthetic', dark: false });
    await closeTabs(scene);
  });

  afterAll(() => scene.stop());

  const count = async (account: AccountPage): Promise<number> =>
    (await account.launcher.names('button')).filter((name) => name === 'ERP Customer Details').length;

  it('stands once beside the page’s own actions', async () => {
    const account = await scene.rep.openAccount('harbour');
    await account.launcher.waitFor('button', 'Promote Customer');
    expect(await count(account)).toBe(1);
    const actions = await account.page.locator('.oneContent.active .actionsContainer').boundingBox();
    const { x, y } = await account.launcher.centre('button', 'Promote Customer');
    expect(actions).not.toBeNull();
    if (!actions) return;
    expect(x).toBeGreaterThan(actions.x);
    expect(x).toBeLessThan(actions.x + actions.width);
    expect(y).toBeGreaterThan(actions.y);
    expect(y).toBeLessThan(actions.y + actions.height);
  });

  it('follows navigation inside the page: gone on a list, there on the next record, one each', async () => {
    const account = await scene.rep.openAccount('harbour');
    const { page } = account;
    await page.getByRole('link', { name: 'Accounts' }).first().click();
    await page.waitForURL(/\/lightning\/o\/Account\/list/);
    await expect.poll(() => count(account)).toBe(0);
    await page.locator('.oneContent.active').getByRole('row').getByRole('link').first().click();
    await page.waitForURL(/\/lightning\/r\//);
    await account.launcher.waitFor('button', 'Promote Customer');
    expect(await count(account)).toBe(1);
    const panel = await account.openPanel('Promote Customer');
    await panel.getByText('This CRM has not been connected yet.').waitFor();
    await page.goBack();
    await expect.poll(() => account.hasPanel()).toBe(false);
    await expect.poll(() => count(account)).toBe(0);
  });

  it('finds its place in real shadow roots as well', async () => {
    scene.configure('salesforce', { shadow: 'native' });
    const account = await scene.rep.openAccount('german');
    expect(await count(account)).toBe(1);
  });

  it('is a movable tab at the edge where the page has no actions', async () => {
    scene.configure('salesforce', { highlights: 'none' });
    const account = await scene.rep.visitAccount('german');
    await account.launcher.waitFor('button', /^ERP/);
    await account.launcher.click('button', /^ERP/);
    await account.launcher.waitFor('button', 'ERP Customer Details');
  });

  it('asks the CRM nothing before it is connected', async () => {
    const before = scene.sandbox.log.length;
    await scene.rep.openAccount('japanese');
    const api = scene.requests('salesforce', before).filter((one) => one.url.includes('/services/'));
    expect(api).toEqual([]);
  });
});
