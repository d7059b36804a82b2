import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { closeTabs } from './support/close-tabs';
import { operationsCalled, sage100Customer } from './support/sage-100';
import { openConnectedScene, type Scene } from './support/scene';

describe('settings for Sage 100', () => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await openConnectedScene({
      intranet: 'granted',
      erps: ['Sage 100'],
    });
  });

  afterEach(async () => {
    scene.configure('sage-100', { companyEnabled: true });
    await closeTabs(scene);
  });

  afterAll(() => scene.stop());

  /** Tests a new integration with some of its fields changed; gives what is said below the steps. */
  async function failureWith(fields: Readonly<Record<string, string>>): Promise<string> {
    const page = await scene.administrator.openOptions('Integrations');
    const access = scene.administrator.accessTo('Sage 100');
    await scene.administrator.fillIntegration(page, { ...access, fields: { ...access.fields, ...fields } });
    await page.getByRole('button', { name: 'Test connection' }).click();
    await page.getByText('The connection does not work yet.').waitFor();
    return (await page.getByRole('alert').textContent()) ?? '';
  }

  interface Failure {
    readonly name: string;
    readonly fields: Readonly<Record<string, string>>;
    readonly says: string;
    readonly remedy: string;
    readonly raw: string;
  }

  const FAILURES: readonly Failure[] = [
    {
      name: 'a wrong password',
      fields: { Password: 'wrong' },
      says: 'The ERP did not accept the user or the password.',
      remedy: 'User ID and password in the settings have to be checked',
      raw: 'Logon failure',
    },
    {
      name: 'a user who is not enabled for web services',
      fields: { 'User ID': 'nosoap', Password: 'No-Soap-1' },
      says: 'The ERP did not accept the user or the password.',
      remedy: 'User ID and password in the settings have to be checked',
      raw: 'not enabled for web services',
    },
    {
      name: 'a company that is not enabled',
      fields: { 'Company ID': 'XYZ' },
      says: 'The ERP does not know this company.',
      remedy: 'The company ID in the settings has to be checked.',
      raw: 'the company is not enabled for web services',
    },
    {
      name: 'an address without the service',
      fields: { 'Server address': 'https://sage100.northwind.example/WebServices/MasBasicWsdl.svc' },
      says: 'There is no ERP service at https://sage100.northwind.example/WebServices/MasBasicWsdl.svc?wsdl.',
      remedy: 'Check the server address, its path and the name of the service.',
      raw: 'ERP-ADDRESS',
    },
  ];

  it.each(FAILURES)(
    'name $name, with what to do, and use no number up',
    async ({ fields, says, remedy, raw }) => {
      const from = scene.sandbox.log.length;
      const alert = await failureWith(fields);
      expect(alert).toContain(says);
      expect(alert).toContain(remedy);
      expect(alert).toContain(raw);
      expect(operationsCalled(scene, from)).not.toContain('GetNextCustomerNo');
    },
  );

  async function pasteTable(page: Page, list: string, csv: string, count: number): Promise<void> {
    await page.getByRole('button', { name: `Edit table: ${list}` }).click();
    await page.getByText('Paste CSV').click();
    await page.getByLabel('CSV text').fill(csv);
    await page.getByRole('button', { name: `Save ${count} entries` }).click();
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Close' }).click();
  }

  it('give the form its lists from pasted CSV; a code that the ERP does not have is told at its field', async () => {
    const page = await scene.administrator.openOptions('Pick lists');
    await pasteTable(page, 'AR divisions', '00,Main\n01,East\n02,West', 3);
    await pasteTable(
      page,
      'Terms codes',
      'Code;Description\n01;Net 30 days\n03;"Net 60; end of month"\n99;Old',
      3,
    );
    await pasteTable(page, 'Salespersons', '01-0100\tJim Kentley\n01-0200\tShelly Westland', 2);

    const account = await scene.rep.openAccount('harbour');
    const panel = await account.openPanel('Promote Customer');
    await panel.getByLabel('AR Division').selectOption({ label: 'East' });
    await panel.getByLabel('Terms Code').selectOption({ label: 'Old' });
    await panel.getByLabel('Salesperson').selectOption({ label: 'Shelly Westland' });
    await panel.getByLabel('Customer No').fill('harb');
    await panel.getByLabel('Primary contact').selectOption({ label: 'None' });
    await panel.getByText('harb is free.').waitFor();
    await panel.getByRole('button', { name: 'Promote' }).click();
    await panel
      .getByText("This is not in the ERP's list. Choose another value, or refresh the lists.")
      .waitFor();
    const terms = panel.getByLabel('Terms Code');
    expect(await terms.getAttribute('aria-invalid')).toBe('true');
    await expect.poll(() => terms.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(sage100Customer(scene, '01-HARB')).toBeUndefined();

    await terms.selectOption({ label: 'Net 60; end of month' });
    await panel.getByRole('button', { name: 'Promote' }).click();
    await panel.getByText('The account is a customer now.').waitFor();
    expect(sage100Customer(scene, '01-HARB')).toMatchObject({
      TermsCode: '03',
      SalespersonDivisionNo: '01',
      SalespersonNo: '0200',
    });
    expect(sage100Customer(scene, '01-HARB')?.ContactCode ?? '').toBe('');
    expect(operationsCalled(scene)).not.toContain('GetNextCustomerNo');
  });
});
