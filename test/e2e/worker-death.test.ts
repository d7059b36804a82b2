import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { closeTabs } from './support/close-tabs';
import { accountOf, customersNamed } from './support/ledgers';
import { openConnectedScene, type Scene } from './support/scene';

describe('when the browser ends the worker in the middle of a promotion', () => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await openConnectedScene();
  });

  afterEach(async () => {
    scene.sandbox.clearFaults();
    await closeTabs(scene);
  });

  afterAll(() => scene.stop());

  const nameOf = (key: string): string => scene.rep.recordOf(key).name;

  /** Promotes, and ends the worker once the ERP has the create but not yet answered. */
  async function promoteAndDie(key: string, number: string): Promise<void> {
    const account = await scene.rep.openAccount(key);
    const panel = await account.openPanel('Promote Customer');
    await panel.getByLabel('Customer No').fill(number);
    await panel.getByText('Ready', { exact: true }).waitFor();
    scene.sandbox.arm({ system: 'intacct', kind: 'slow', delayMs: 30_000, body: '<create>' });
    await panel.getByRole('button', { name: 'Promote' }).click();
    await expect.poll(() => customersNamed(scene, nameOf(key)).length, { timeout: 10_000 }).toBe(1);
    await scene.browser.killWorker();
    await account.page.close();
  }

  it('shows what is open when the panel is opened again, looks it up and finishes it', async () => {
    await promoteAndDie('german', 'NW-0101');
    const account = await scene.rep.openAccount('german');
    const panel = await account.openPanel('Promote Customer');
    await panel.getByRole('button', { name: 'Look up' }).click();
    await panel.getByText('The account is a customer now.').waitFor();
    expect(customersNamed(scene, nameOf('german'))).toHaveLength(1);
    expect(accountOf(scene, 'german').ERP_Customer_No__c).toBe('NW-0101');
  });

  it('lists it on the options page, where it can be finished as well', async () => {
    await promoteAndDie('polish', 'NW-0102');
    const page = await scene.administrator.openOptions('Pending');
    await page.getByRole('button', { name: 'Look up' }).click();
    await page.getByText('Nothing is pending.').waitFor();
    expect(accountOf(scene, 'polish').ERP_Customer_No__c).toBe('NW-0102');
  });
});
