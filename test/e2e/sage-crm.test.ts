import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ERP_FIELDS } from '../sandbox/sage-crm/schema/custom-fields';
import { closeTabs } from './support/close-tabs';
import { companyOf, customersNamed, sage100Company, sage300Company } from './support/ledgers';
import { openScene, type Scene } from './support/scene';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const NAMES = {
  'Sage Intacct': 'Northwind Ireland',
  'Sage 300': 'Northwind Trading',
  'Sage 100': 'Northwind Works',
};

describe('Sage CRM', () => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await openScene({ intranet: 'granted' });
    scene.configure('sage-crm', { customFields: ERP_FIELDS });
    scene.configure('intacct', { sequencing: true });
    for (const erp of ['Sage Intacct', 'Sage 300', 'Sage 100'] as const) {
      await scene.administrator.addIntegration(scene.administrator.accessTo(erp));
    }
    await scene.crmUser.logOn();
    const options = await scene.administrator.connectSageCrm();
    await options.getByLabel('Field for further links').fill('comp_erplinks');
    await options
      .getByRole('form', { name: 'Fields of the ERP link' })
      .getByRole('button', { name: 'Save', exact: true })
      .click();
    await options.getByText('Saved', { exact: true }).waitFor();
    await options.close();
  });

  afterEach(async () => {
    scene.sandbox.clearFaults();
    await closeTabs(scene, { keepSession: true });
  });

  afterAll(() => scene.stop());

  const choose = (erp: keyof typeof NAMES) => ({ label: `${NAMES[erp]} · ${erp}` });

  it('promotes a company to Sage Intacct and writes all three values back', async () => {
    const account = await scene.crmUser.openCompany('german');
    const panel = await account.openPanel('Promote Customer');
    await panel.getByRole('button', { name: 'Promote' }).click();
    await panel.getByText('The account is a customer now.').waitFor();
    const [customer] = customersNamed(scene, 'Müller & Söhne Werkzeugbau GmbH');
    expect(companyOf(scene, 'german')).toMatchObject({
      comp_erpcustomerno: customer?.CUSTOMERID,
      comp_erpintegrationkey: expect.stringMatching(UUID),
      comp_erpexternaluid: `sage-intacct:NorthwindTest:${customer?.RECORDNO}`,
    });
    await account.launcher.waitFor('link', `Customer No. ${customer?.CUSTOMERID}`);
  });

  it('promotes one to Sage 300 and one to Sage 100, and shows their details', async () => {
    const first = await scene.crmUser.openCompany('american');
    const in300 = await first.openPanel('Promote Customer');
    await in300.getByLabel('Integration').selectOption(choose('Sage 300'));
    await in300.getByLabel('Category').selectOption({ label: 'WHL · Wholesale customers' });
    await in300.getByLabel('Tax Group').selectOption({ label: 'BCTAX · British Columbia (sales)' });
    await in300.getByText('REDWOO01 is free.').waitFor();
    await in300.getByRole('button', { name: 'Promote' }).click();
    await in300.getByText('The account is a customer now.').waitFor();
    expect(companyOf(scene, 'american').comp_erpexternaluid).toBe('sage-300:SAMLTD:REDWOO01');
    expect(sage300Company(scene).ARCustomers.some((one) => one.CustomerNumber === 'REDWOO01')).toBe(true);

    const second = await scene.crmUser.openCompany('quayside');
    const in100 = await second.openPanel('Promote Customer');
    await in100.getByLabel('Integration').selectOption(choose('Sage 100'));
    await in100.getByLabel('AR Division').fill('01');
    await in100.getByLabel('Salesperson').fill('01-0100');
    await in100.getByLabel('Terms Code').fill('01');
    await in100.getByRole('button', { name: 'Promote' }).click();
    await in100.getByText('The account is a customer now.').waitFor();
    const { comp_erpcustomerno: number } = companyOf(scene, 'quayside');
    expect(sage100Company(scene).customers.map((one) => `${one.ARDivisionNo}-${one.CustomerNo}`)).toContain(
      number,
    );
    await in100.getByRole('button', { name: 'ERP Customer Details' }).click();
    await in100.getByText('Live · now').waitFor();
  });

  it('keeps a customer in a second ERP beside the first, shows either, and unlinks one alone', async () => {
    const account = await scene.crmUser.openCompany('harbour');
    const panel = await account.openPanel('Promote Customer');
    await panel.getByRole('button', { name: 'Promote' }).click();
    await panel.getByText('The account is a customer now.').waitFor();
    const { comp_erpcustomerno: first } = companyOf(scene, 'harbour');
    await account.page.reload();

    const again = await account.openPanel('ERP Customer Details');
    await again.getByText('Live · now').waitFor();
    await again.getByRole('button', { name: 'Promote to another ERP' }).click();
    await again.getByLabel('Integration').selectOption(choose('Sage 300'));
    await again.getByRole('button', { name: 'Link instead' }).first().click();
    await again.getByText('The account is linked to its customer.').waitFor();
    expect(companyOf(scene, 'harbour')).toMatchObject({ comp_erpcustomerno: first });
    expect(String(companyOf(scene, 'harbour').comp_erplinks)).toContain('sage-300:SAMLTD:1400');
    await again.getByRole('button', { name: 'ERP Customer Details' }).click();
    await again.getByText('Live · now').waitFor();
    await again.getByLabel('Integration').selectOption(choose('Sage 300'));
    await again.getByText('Harbour Tools Limited').first().waitFor();
    await again.getByRole('button', { name: 'Unlink' }).click();
    await again.getByRole('button', { name: 'Yes, unlink' }).click();
    await expect.poll(() => companyOf(scene, 'harbour').comp_erplinks ?? '').toBe('');
    expect(companyOf(scene, 'harbour').comp_erpcustomerno).toBe(first);
  });
});
