import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startVirtualDisplay, type VirtualDisplay } from '../browsers/virtual-display';
import { accountOf, sage300Company } from './support/ledgers';
import { answerPermission } from './support/permission-question';
import { openScene, type Scene } from './support/scene';

describe('a server in the own network', () => {
  let display: VirtualDisplay;
  let scene: Scene;

  beforeAll(async () => {
    display = await startVirtualDisplay();
    scene = await openScene({ intranet: 'asked', headed: true, display: display.name });
  });

  afterAll(async () => {
    await scene?.stop();
    display?.stop();
  });

  it('is asked for in the click, by name, and nothing is sent when that is refused', async () => {
    const page = await scene.administrator.openOptions('Integrations');
    await page.bringToFront();
    await scene.administrator.fillIntegration(page, scene.administrator.accessTo('Sage 300'));
    const before = scene.sandbox.log.length;
    await page.getByRole('button', { name: 'Test connection' }).click();
    await answerPermission(page, display, 'deny');
    await page.getByText('Without this permission the browser lets nothing through').first().waitFor();
    expect(scene.requests('sage-300', before)).toEqual([]);
    await page.close();
  });

  it('works from the click that allows it on: tested, saved, and a customer promoted', async () => {
    const page = await scene.administrator.openOptions('Integrations');
    await page.bringToFront();
    await scene.administrator.fillIntegration(page, scene.administrator.accessTo('Sage 300'));
    await page.getByRole('button', { name: 'Test connection' }).click();
    await answerPermission(page, display, 'allow');
    await page.getByText('The connection works.').waitFor();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('row', { name: /Northwind Trading/ }).waitFor();
    await page.close();
    const crms = await scene.administrator.connectSalesforce();
    await scene.administrator.setUpOrg(crms);
    await crms.close();

    const account = await scene.rep.openAccount('german');
    const panel = await account.openPanel('Promote Customer');
    await panel.getByLabel('Category').selectOption({ label: 'WHL · Wholesale customers' });
    await panel.getByLabel('Tax Group').selectOption({ label: 'BCTAX · British Columbia (sales)' });
    await panel.getByText('MULLER01 is free.').waitFor();
    await panel.getByRole('button', { name: 'Promote' }).click();
    await panel.getByText('The account is a customer now.').waitFor();
    expect(accountOf(scene, 'german').ERP_Customer_No__c).toBe('MULLER01');
    expect(sage300Company(scene).ARCustomers.some((one) => one.CustomerNumber === 'MULLER01')).toBe(true);
  });
});
