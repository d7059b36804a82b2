import type { Frame } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './support/axe';
import { closeTabs } from './support/close-tabs';
import { accountOf, customersNamed } from './support/ledgers';
import { pressUntil } from './support/press-until';
import type { AccountPage } from './support/rep';
import { openConnectedScene, type Scene } from './support/scene';

/** Seeded in the simulated Intacct: invoices in every aging bucket, orders, payments, nearly at its limit. */
const QUAYSIDE = { number: 'C-00042', balance: 'EUR 24,375.50' };

describe('ERP Customer Details', () => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await openConnectedScene();
  });

  afterEach(async () => {
    scene.sandbox.clearFaults();
    scene.configure('intacct', { denyObjects: {} });
    await closeTabs(scene);
  });

  afterAll(() => scene.stop());

  /** Links the account to its twin in the ERP through the panel, unless an earlier test has. */
  async function linkedQuayside(): Promise<AccountPage> {
    const account = await scene.rep.openAccount('quayside');
    if (accountOf(scene, 'quayside').ERP_Customer_No__c) return account;
    const panel = await account.openPanel('Promote Customer');
    await panel.getByRole('button', { name: 'Link instead' }).first().click();
    await panel.getByText('The account is linked to its customer.').waitFor();
    await panel.getByText('Customer found in the ERP').waitFor();
    await account.closePanel((frame) => frame.getByRole('button', { name: 'Close' }).click());
    await account.launcher.waitFor('link', `Customer No. ${QUAYSIDE.number}`);
    return account;
  }

  const openDetails = async (account: AccountPage): Promise<Frame> => {
    const panel = await account.followCustomerNo();
    await panel.getByText(QUAYSIDE.balance).first().waitFor();
    return panel;
  };

  it('links a customer that exists instead of creating a second one', async () => {
    await linkedQuayside();
    expect(accountOf(scene, 'quayside')).toMatchObject({ ERP_Customer_No__c: QUAYSIDE.number });
    const creates = scene.requests('intacct').filter((one) => one.body.includes('<create>'));
    expect(creates).toEqual([]);
  });

  it('shows live figures, aging, invoices, orders, payments and contacts, all from one round trip', async () => {
    const account = await linkedQuayside();
    const before = scene.sandbox.log.length;
    const panel = await openDetails(account);
    await panel.getByText('Live · now').waitFor();
    const trips = scene.requests('intacct', before).filter((one) => !one.body.includes('getAPISession'));
    expect(trips).toHaveLength(1);

    expect(await panel.getByText('16,175.35 overdue').count()).toBe(1);
    expect(await panel.getByText('EUR 624.50').count()).toBe(1);
    for (const amount of ['9,120.50', '5,240.00', '4,875.25', '3,310.10', '2,750.00']) {
      await panel.getByTitle(`EUR ${amount}`).waitFor();
    }
    await panel.getByRole('tab', { name: 'Invoices 5' }).click();
    expect(await panel.getByRole('row').filter({ hasText: 'INV-1042' }).textContent()).toContain('3,310.10');
    await panel.getByRole('tab', { name: 'Orders 3' }).click();
    expect(await panel.getByRole('row').filter({ hasText: 'SO-0771' }).textContent()).toContain('3,180.00');
    await panel.getByRole('tab', { name: 'Payments' }).click();
    expect(await panel.getByRole('row').filter({ hasText: 'PMT-0412' }).textContent()).toContain('1,000.00');
    await panel.getByRole('tab', { name: 'Contacts' }).click();
    await panel.getByText('invoices@quayside.example').waitFor();
  });

  it('says what the ERP refuses and shows the rest', async () => {
    const account = await linkedQuayside();
    scene.configure('intacct', { denyObjects: { xml_gateway: ['SODOCUMENT'] } });
    const panel = await openDetails(account);
    await panel.getByRole('button', { name: 'Refresh' }).click();
    await panel.getByRole('tab', { name: /^Orders/ }).click();
    await panel.getByText('The ERP user may not do this.').first().waitFor();
    await panel.getByRole('tab', { name: 'Payments' }).click();
    await panel.getByText('PMT-0412').waitFor();
  });

  it('paints what it knows at once, says so when the ERP cannot be reached, and recovers', async () => {
    const account = await linkedQuayside();
    const first = await openDetails(account);
    await first.getByText('Live · now').waitFor();
    await account.closePanel((frame) => frame.getByRole('button', { name: 'Close' }).click());
    scene.sandbox.arm({ system: 'intacct', kind: 'html-error', times: 20 });
    const panel = await openDetails(account);
    await panel.getByText('The other system reported an error of its own.').first().waitFor();
    scene.sandbox.clearFaults();
    await panel.getByRole('button', { name: 'Refresh' }).click();
    await panel.getByText('Live · now').waitFor();
  });

  it('opens an order with its lines and leads back to it, by keyboard', async () => {
    const panel = await openDetails(await linkedQuayside());
    await panel.getByRole('tab', { name: /^Orders/ }).click();
    const order = panel.getByRole('button', { name: 'Order SO-0771: show its lines' });
    await order.press('Enter');
    await panel.getByRole('heading', { name: 'Order SO-0771' }).waitFor();
    await panel.getByRole('columnheader', { name: 'Amount EUR' }).waitFor();
    expect(await panel.getByRole('row').count()).toBeGreaterThan(1);
    expect(await axeFindings(panel)).toEqual([]);
    await panel.getByRole('button', { name: 'Back to Orders' }).press('Enter');
    await expect.poll(() => order.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  it('brings the ERP up to date with what is chosen, and with nothing else', async () => {
    const account = await scene.rep.openAccount('harbour');
    const panel = await account.openPanel('Promote Customer');
    await panel.getByRole('button', { name: /^Link instead: C-00917/ }).click();
    await panel.getByText('The account is linked to its customer.').waitFor();
    await panel.getByRole('button', { name: 'ERP Customer Details' }).click();
    await panel.getByRole('tab', { name: /^Differences/ }).click();
    const boxes = panel.getByRole('row').getByRole('checkbox');
    await panel.getByRole('checkbox', { name: 'Customer name' }).check();
    const count = await boxes.count();
    await panel.getByRole('button', { name: 'Update ERP' }).click();
    await panel.getByText('Write 1 value to Sage Intacct?').waitFor();
    expect(await axeFindings(panel)).toEqual([]);
    await pressUntil(panel, 'Yes, write', '1 value written to Sage Intacct.');
    expect(await boxes.count()).toBe(count - 1);
    expect(customersNamed(scene, 'Harbour Tools Ltd')).toMatchObject([
      { CUSTOMERID: 'C-00917', TERRITORYID: 'WEST', CREDITLIMIT: '10000' },
    ]);
  });

  it('leads to the customer in the ERP', async () => {
    const panel = await openDetails(await linkedQuayside());
    const opened = scene.browser.context.waitForEvent('page');
    await panel.getByRole('link', { name: /Open in ERP/ }).click();
    const erp = await opened;
    await erp.getByText(QUAYSIDE.number).first().waitFor();
    expect(new URL(erp.url()).hostname).toMatch(/\.intacct\.com$/);
  });

  it('opens and closes by keyboard, and gives the focus back', async () => {
    const account = await linkedQuayside();
    await account.launcher.focus('button', 'ERP Customer Details');
    await account.page.keyboard.press('Enter');
    const panel = await account.panel();
    await panel.getByText(QUAYSIDE.balance).first().waitFor();
    await account.closePanel(() => account.page.keyboard.press('Escape'));
    await expect.poll(() => account.launcher.focused()).toBe('ERP Customer Details');
  });

  it('unlinks the account, which can be promoted again then; the customer stays', async () => {
    const account = await linkedQuayside();
    const panel = await openDetails(account);
    await panel.getByRole('button', { name: 'Unlink' }).click();
    await panel.getByText(/its invoices and payments stay in Sage Intacct/).waitFor();
    await pressUntil(panel, 'Yes, unlink', 'Promote Customer');
    expect(accountOf(scene, 'quayside').ERP_Customer_No__c ?? null).toBeNull();
    expect(scene.requests('intacct').filter((one) => one.body.includes('<delete'))).toEqual([]);
    await account.launcher.waitFor('button', 'Promote Customer');
  });
});
