import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { closeTabs } from './support/close-tabs';
import { accountOf } from './support/ledgers';
import { pressUntil } from './support/press-until';
import { operationsCalled, sage100Named } from './support/sage-100';
import { openConnectedScene, type Scene } from './support/scene';
import { tabTo } from './support/tab-to';

const SDATA = 'https://sage100.northwind.example/sdata/MasApp/MasContract/ABC';

describe('Sage 100 with SData', () => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await openConnectedScene({ intranet: 'granted', erps: [] });
    scene.configure('sage-100', { profile: '2024' });
    await scene.administrator.addIntegration({
      ...scene.administrator.accessTo('Sage 100'),
      more: { 'SData address': SDATA, Currency: 'EUR' },
    });
  });

  afterEach(() => closeTabs(scene));

  afterAll(() => scene.stop());

  it('offers the lists of the company, and finds customers by their name', async () => {
    const account = await scene.rep.openAccount('american');
    const panel = await account.openPanel('Promote Customer');
    await panel.getByLabel('AR Division').selectOption({ label: '02 · West' });
    await panel.getByLabel('Terms Code').selectOption({ label: '03 · Net 60 days' });
    await panel.getByLabel('Ship Method').selectOption({ label: 'PICKUP · Customer pick-up' });
    await panel.getByLabel('Tax Schedule').selectOption({ label: 'NONTAX · Non-taxable' });
    await panel.getByLabel('Salesperson').selectOption({ label: '02-0300 · Renée Dubois' });
    await panel.getByText('Ready', { exact: true }).waitFor();
    await panel.getByText('Link to an existing customer').click();
    await panel.getByLabel('Customer number or name').fill('sandbar rigging');
    await panel.getByRole('button', { name: 'Search', exact: true }).click();
    await panel.getByRole('button', { name: 'Link instead: 02-HOLD Sandbar Rigging & Sons' }).waitFor();
    await panel.getByText('1 customer found').waitFor();
  });

  it('shows invoices, payments, orders and the history of a customer that it proposed itself', async () => {
    const account = await scene.rep.openAccount('quayside');
    const panel = await account.openPanel('Promote Customer');
    await pressUntil(panel, /^Link instead: 01-QUAYSIDE/, 'The account is linked to its customer.');
    await panel.getByRole('button', { name: 'ERP Customer Details' }).click();
    await panel.getByText('Live ·').waitFor();
    await panel.getByLabel('Key figures').getByText('EUR 25,967.10').waitFor();
    expect(await panel.getByText('What this installation does not give').count()).toBe(0);
    await panel.getByRole('tab', { name: /^Invoices/ }).click();
    await panel.getByRole('row').filter({ hasText: '0100119' }).getByText('5,240.00').waitFor();
    await panel.getByRole('tab', { name: /^Payments/ }).click();
    await panel.getByRole('row').filter({ hasText: '004417' }).getByText('1,000.00').waitFor();
    await panel.getByRole('tab', { name: /^Orders/ }).click();
    await panel.getByRole('button', { name: 'Order 0000771: show its lines' }).click();
    await panel.getByRole('row').filter({ hasText: 'ROPE-10' }).getByText('1,245.00').waitFor();
    await panel.getByRole('button', { name: 'Back to Orders' }).click();
    await panel.getByRole('tab', { name: /^Invoice history/ }).click();
    await panel.getByRole('button', { name: 'Invoice 0100119: show its lines' }).click();
    await panel.getByRole('row').filter({ hasText: 'Carriage & packing' }).waitFor();
  });

  it('is promoted into by keyboard alone', async () => {
    const account = await scene.rep.openAccount('harbour');
    await account.launcher.focus('button', 'Promote Customer');
    await account.page.keyboard.press('Enter');
    const panel = await account.panel();
    await panel.getByLabel('AR Division').waitFor();
    const { keyboard } = account.page;
    await tabTo(account.page, panel, 'AR Division');
    await keyboard.type('02');
    await tabTo(account.page, panel, 'Terms Code');
    await keyboard.type('10');
    await tabTo(account.page, panel, 'Salesperson');
    await keyboard.type('02-03');
    await tabTo(account.page, panel, 'Customer No');
    await keyboard.type('TOOLS');
    await panel.getByText('TOOLS is free.').waitFor();
    await panel.getByText('Ready', { exact: true }).waitFor();
    await tabTo(account.page, panel, 'Promote');
    await keyboard.press('Enter');
    await panel.getByText('The account is a customer now.').waitFor();
    expect(sage100Named(scene, scene.rep.recordOf('harbour').name)).toMatchObject([
      { ARDivisionNo: '02', CustomerNo: 'TOOLS', TermsCode: '10', SalespersonNo: '0300' },
    ]);
    expect(operationsCalled(scene)).not.toContain('GetNextCustomerNo');
    // The page is drawn anew now, and the launcher with it.
    await account.launcher.waitFor('link', 'Customer No. 02-TOOLS');
    await keyboard.press('Escape');
    await expect.poll(() => account.launcher.focused()).toBe('Customer No. 02-TOOLS');
    expect(accountOf(scene, 'harbour').ERP_Customer_No__c).toBe('02-TOOLS');
  });
});
