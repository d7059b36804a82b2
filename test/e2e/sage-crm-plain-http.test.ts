import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ERP_FIELDS } from '../sandbox/sage-crm/schema/custom-fields';
import { companyOf } from './support/ledgers';
import { press, readyToPromote } from './support/sage-crm-scene';
import { openScene, type Scene } from './support/scene';

const ADDRESS = 'http://crm.northwind.example/crm';

describe('a Sage CRM without encryption', () => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await openScene({ intranet: 'granted' });
    scene.configure('sage-crm', { customFields: ERP_FIELDS });
    await scene.administrator.addIntegration(scene.administrator.accessTo('Sage Intacct'));
  });

  afterAll(() => scene?.stop());

  it('is connected only once somebody has confirmed what that means', async () => {
    await scene.crmUser.logOn('rep', `${ADDRESS}/eware.dll/go`);
    const before = scene.sandbox.log.length;
    const page = await scene.administrator.openOptions('CRMs');
    const form = await scene.administrator.fillSageCrm(page, ADDRESS);
    const confirm = form.getByLabel(/crm\.northwind\.example is in our own network/);
    await form.getByRole('button', { name: 'Connect', exact: true }).click();
    await expect.poll(() => confirm.getAttribute('aria-invalid')).toBe('true');
    expect(scene.requests('sage-crm', before)).toEqual([]);
    await confirm.check();
    await form.getByRole('button', { name: 'Connect', exact: true }).click();
    await form.getByText(/^Connected\./).waitFor();
    expect(scene.requests('sage-crm', before).every(({ url }) => url.startsWith('http://'))).toBe(true);
    await page.close();
  });

  it('promotes like any other', async () => {
    const { account, panel } = await readyToPromote(scene, 'polish', 'NW-4001');
    await press(panel, 'Promote');
    await panel.getByText('The account is a customer now.').waitFor();
    expect(companyOf(scene, 'polish').comp_erpcustomerno).toBe('NW-4001');
    await account.launcher.waitFor('link', 'Customer No. NW-4001');
    expect(scene.requests('sage-crm').filter(({ url }) => url.startsWith('https://'))).toEqual([]);
  });
});
