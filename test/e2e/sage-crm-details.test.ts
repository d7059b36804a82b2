import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './support/axe';
import { closeTabs } from './support/close-tabs';
import { companyOf, customersNamed } from './support/ledgers';
import { pressUntil } from './support/press-until';
import { openSageCrmScene } from './support/sage-crm-scene';
import type { Scene } from './support/scene';
import { tabTo } from './support/tab-to';

describe('a company of Sage CRM', () => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await openSageCrmScene();
  });

  afterEach(() => closeTabs(scene, { keepSession: true }));

  afterAll(() => scene?.stop());

  it('is compared with its customer, brings one field of it up to date, and is unlinked', async () => {
    const account = await scene.crmUser.openCompany('harbour');
    const panel = await account.openPanel('Promote Customer');
    await panel.getByRole('button', { name: /^Link instead: C-00917/ }).click();
    await panel.getByText('The account is linked to its customer.').waitFor();
    await panel.getByRole('button', { name: 'ERP Customer Details' }).click();
    await panel.getByRole('tab', { name: /^Differences/ }).click();
    await panel.getByRole('checkbox', { name: 'Customer name' }).check();
    const boxes = panel.getByRole('row').getByRole('checkbox');
    const count = await boxes.count();
    expect(await panel.getByText('Sage CRM').count()).toBeGreaterThan(0);
    await panel.getByRole('button', { name: 'Update ERP' }).click();
    await panel.getByText('Write 1 value to Sage Intacct?').waitFor();
    expect(await axeFindings(panel)).toEqual([]);
    await pressUntil(panel, 'Yes, write', '1 value written to Sage Intacct.');
    expect(await boxes.count()).toBe(count - 1);
    expect(customersNamed(scene, 'Harbour Tools Ltd')).toMatchObject([
      { CUSTOMERID: 'C-00917', TERRITORYID: 'WEST', CREDITLIMIT: '10000' },
    ]);

    await panel.getByRole('button', { name: 'Unlink' }).click();
    await panel.getByRole('button', { name: 'Yes, unlink' }).click();
    await panel.getByRole('heading', { level: 1, name: 'Promote Customer' }).waitFor();
    const { comp_erpcustomerno, comp_erpintegrationkey, comp_erpexternaluid } = companyOf(scene, 'harbour');
    expect([comp_erpcustomerno, comp_erpintegrationkey, comp_erpexternaluid].map((one) => one ?? '')).toEqual(
      ['', '', ''],
    );
    expect(customersNamed(scene, 'Harbour Tools Ltd')).toHaveLength(1);
    await account.page.reload();
    await account.launcher.waitFor('button', 'Promote Customer');
  });

  it('is promoted by keyboard alone', async () => {
    const account = await scene.crmUser.openCompany('german');
    const { keyboard } = account.page;
    await account.launcher.focus('button', 'Promote Customer');
    await keyboard.press('Enter');
    const panel = await account.panel();
    await panel.getByLabel('Customer No').waitFor();
    await tabTo(account.page, panel, 'Customer No');
    await keyboard.type('NW-6001');
    await panel.getByText('NW-6001 is free.').waitFor();
    await panel.getByText('Ready', { exact: true }).waitFor();
    await tabTo(account.page, panel, 'Promote');
    await keyboard.press('Enter');
    await panel.getByText('The account is a customer now.').waitFor();
    expect(companyOf(scene, 'german').comp_erpcustomerno).toBe('NW-6001');
    expect(customersNamed(scene, 'Müller & Söhne Werkzeugbau GmbH')).toHaveLength(1);
    await account.launcher.waitFor('link', 'Customer No. NW-6001');
    // The page waits for the panel before it is loaded anew, so that what stands there can be read.
    const loaded = account.page.waitForEvent('load');
    await keyboard.press('Escape');
    await loaded;
    expect(new URL(account.page.url()).searchParams.get('Act')).toBe('200');
    await account.launcher.focus('link', 'Customer No. NW-6001');
    await keyboard.press('Enter');
    const details = await account.panel();
    await details.getByText('Live · now').waitFor();
    await account.closePanel(() => keyboard.press('Escape'));
    await expect.poll(() => account.launcher.focused()).toBe('Customer No. NW-6001');
  });
});
