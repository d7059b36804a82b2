import type { Frame } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { closeTabs } from './support/close-tabs';
import { accountOf, sage100Company } from './support/ledgers';
import { pressUntil } from './support/press-until';
import { createInSage100, operationsCalled, sage100Customer, sage100Named } from './support/sage-100';
import { openConnectedScene, type Scene } from './support/scene';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const DONE = 'The account is a customer now.';

describe('Promote Customer into Sage 100', () => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await openConnectedScene({
      intranet: 'granted',
      erps: ['Sage 100'],
    });
    scene.configure('sage-100', { lengths: 'new' });
    const page = await scene.administrator.openOptions('Integrations');
    await page.getByRole('link', { name: 'Edit' }).click();
    await page.getByText('More', { exact: true }).click();
    await page.getByLabel('Field lengths').selectOption({ label: 'Newer versions (40 to 50 characters)' });
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.close();
  });

  afterEach(async () => {
    scene.sandbox.clearFaults();
    await closeTabs(scene);
  });

  afterAll(() => scene.stop());

  async function openForm(key: string): Promise<Frame> {
    const account = await scene.rep.openAccount(key);
    return account.openPanel('Promote Customer');
  }

  const lastNumber = (): string => sage100Company(scene).lastCustomerNo;
  const promote = (panel: Frame) => panel.getByRole('button', { name: 'Promote' }).click();

  it('takes the next number only when it promotes, and writes all three values back', async () => {
    const before = lastNumber();
    const page = await scene.administrator.openOptions('Integrations');
    await page.getByRole('link', { name: 'Edit' }).click();
    await page.getByRole('button', { name: 'Test connection' }).click();
    await page.getByText('The connection works.').waitFor();
    await page.close();
    const account = await scene.rep.openAccount('harbour');
    const panel = await account.openPanel('Promote Customer');
    await panel.getByLabel('AR Division').fill('1');
    await panel.getByLabel('Terms Code').fill('3');
    await panel.getByLabel('Tax Schedule').fill('IE STD');
    await panel.getByLabel('Salesperson').fill('200');
    await panel.getByText('Ready', { exact: true }).waitFor();
    expect(operationsCalled(scene)).toContain('GetCustomer');
    expect(operationsCalled(scene)).not.toContain('GetNextCustomerNo');
    expect(lastNumber()).toBe(before);

    const from = scene.sandbox.log.length;
    await promote(panel);
    await panel.getByText(DONE).waitFor();
    const calls = operationsCalled(scene, from);
    expect(calls.filter((name) => /GetNext|^Create/.test(name))).toEqual([
      'GetNextCustomerNo',
      'CreateCustomer',
      'CreateCustomerContact',
    ]);
    const number = lastNumber();
    expect(sage100Named(scene, 'Harbour Tools Ltd')).toMatchObject([
      {
        ARDivisionNo: '01',
        CustomerNo: number,
        SalespersonDivisionNo: '01',
        SalespersonNo: '0200',
        TermsCode: '03',
        TaxSchedule: 'IE STD',
        AddressLine1: '2 Quay Street',
        City: 'Galway',
        ZipCode: 'H91 X2Y3',
        CountryCode: 'IRL',
        TelephoneNo: '+353 91 555 0140',
        URLAddress: 'https://harbour.example',
        ContactCode: 'UBYRNE',
      },
    ]);
    const people = sage100Company(scene).contacts.filter((one) => one.CustomerNo === number);
    expect(people).toMatchObject([
      { ContactCode: 'UBYRNE', ContactName: 'Una Byrne', EmailAddress: 'una@harbour.example' },
    ]);
    expect(accountOf(scene, 'harbour')).toMatchObject({
      ERP_Customer_No__c: `01-${number}`,
      ERP_Integration_Key__c: expect.stringMatching(UUID),
      ERP_External_UID__c: `sage-100:ABC:01-${number}`,
    });
    await account.launcher.waitFor('link', `Customer No. 01-${number}`);
  });

  it('stops at a post code that the ERP does not have, and keeps the number for the second try', async () => {
    const panel = await openForm('japanese');
    await panel.getByLabel('AR Division').fill('02');
    await panel.getByLabel('Salesperson').fill('0300');
    await panel.getByText('Ready', { exact: true }).waitFor();
    const before = Number(lastNumber());
    const from = scene.sandbox.log.length;
    await promote(panel);
    await panel.getByText('The ERP has no entry for post code 108-0023.').waitFor();
    const line = panel.getByRole('row', { name: /^Post code 108-0023/ });
    expect(await line.textContent()).toContain('promote without it');
    expect(sage100Named(scene, scene.rep.recordOf('japanese').name)).toHaveLength(1);
    expect(accountOf(scene, 'japanese').ERP_Integration_Key__c).toBeNull();
    const number = lastNumber();
    await panel.getByText(`The ERP has given out the number 02-${number} for this account.`).waitFor();
    expect(await panel.getByLabel('Customer No').inputValue()).toBe(number);

    await panel.getByLabel('Post code').selectOption('Leave out');
    await panel.getByText(`${number} is free.`).waitFor();
    await promote(panel);
    await panel.getByText(DONE).waitFor();
    expect(sage100Customer(scene, `02-${number}`)).toMatchObject({ CustomerName: '株式会社みなと工具' });
    expect(Number(lastNumber())).toBe(before + 1);
    const calls = operationsCalled(scene, from);
    expect(calls.filter((name) => name === 'GetNextCustomerNo')).toHaveLength(1);
  });

  it('is answered at once however many free numbers are looked up one after the other', async () => {
    const panel = await openForm('polish');
    const from = scene.sandbox.log.length;
    for (const number of ['A1', 'B2', 'C3', 'D4', 'E5', 'F6', 'G7']) {
      await panel.getByLabel('Customer No').fill(number);
      await panel.getByText(`${number} is free.`).waitFor({ timeout: 3_000 });
    }
    // A browser that holds requests back after refusals would make the panel ask again.
    expect(operationsCalled(scene, from).filter((name) => name === 'GetCustomer')).toHaveLength(7);
  });

  it('offers the choice when a number is taken between the check and the create', async () => {
    const panel = await openForm('american');
    await panel.getByLabel('AR Division').fill('02');
    await panel.getByLabel('Salesperson').fill('0300');
    await panel.getByLabel('Terms Code').fill('10');
    await panel.getByLabel('Customer No').fill('race');
    await panel.getByText('race is free.').waitFor();
    await createInSage100(scene, '02-RACE', 'Somebody Quicker Ltd');
    await promote(panel);
    await panel.getByText('This customer number is in use already.').first().waitFor();
    await panel.getByRole('button', { name: 'Link instead: 02-RACE Somebody Quicker Ltd' }).waitFor();
    expect(await panel.getByLabel('Customer No').getAttribute('aria-invalid')).toBe('true');
    expect(await panel.getByLabel('Terms Code').inputValue()).toBe('10');
    expect(accountOf(scene, 'american').ERP_Integration_Key__c).toBeNull();
    await panel.getByRole('button', { name: 'Choose another number' }).click();
    await panel.getByLabel('Customer No').pressSequentially('REDWOOD');
    await panel.getByText('REDWOOD is free.').waitFor();
    await promote(panel);
    await panel.getByText(DONE).waitFor();
    expect(sage100Named(scene, 'Redwood Supply Inc.')).toMatchObject([
      { ARDivisionNo: '02', CustomerNo: 'REDWOOD', TermsCode: '10', State: 'OR' },
    ]);
  });

  it('links to the customer that took the number, where the user wants that', async () => {
    const panel = await openForm('quayside');
    await panel.getByLabel('AR Division').fill('01');
    await panel.getByLabel('Salesperson').fill('0100');
    await panel.getByLabel('Customer No').fill('QUAY2');
    await panel.getByText('QUAY2 is free.').waitFor();
    await createInSage100(scene, '01-QUAY2', 'Quayside Marine Supplies');
    await promote(panel);
    await pressUntil(panel, /^Link instead: 01-QUAY2/, 'The account is linked to its customer.');
    expect(accountOf(scene, 'quayside')).toMatchObject({
      ERP_Customer_No__c: '01-QUAY2',
      ERP_External_UID__c: 'sage-100:ABC:01-QUAY2',
    });
    expect(sage100Named(scene, 'Quayside Marine Supplies')).toHaveLength(2);
  });

  it('finds the customer when the answer to the create is lost', async () => {
    const panel = await openForm('german');
    await panel.getByLabel('Salesperson').fill('0900');
    scene.sandbox.arm({ system: 'sage-100', kind: 'drop-after', body: '<CreateCustomer ' });
    const before = Number(lastNumber());
    await promote(panel);
    await panel.getByText(DONE).waitFor();
    expect(scene.requests('sage-100').map(({ fault }) => fault)).toContain('drop-after');
    const number = lastNumber();
    expect(sage100Named(scene, 'Müller & Söhne Werkzeugbau GmbH')).toMatchObject([{ CustomerNo: number }]);
    expect(accountOf(scene, 'german').ERP_Customer_No__c).toBe(`00-${number}`);
    expect(Number(number)).toBe(before + 1);
  });

  it('says that it is not known when the create is lost on its way, and sends nothing twice', async () => {
    const panel = await openForm('polish');
    await panel.getByLabel('Salesperson').fill('0900');
    await panel.getByLabel('Post code').selectOption('Leave out');
    // Chromium repeats a request by itself where a kept connection dies under it.
    scene.sandbox.arm({ system: 'sage-100', kind: 'drop-before', body: '<CreateCustomer ', times: 9 });
    await promote(panel);
    await panel.getByText('It is not known yet whether the customer was created.').waitFor();
    await panel.getByText('Nothing is sent a second time before this is settled.').waitFor();
    const { name } = scene.rep.recordOf('polish');
    expect(sage100Named(scene, name)).toEqual([]);
    scene.sandbox.clearFaults();
    const from = scene.sandbox.log.length;
    await panel.getByRole('button', { name: 'Look up again' }).click();
    await panel.getByText('the ERP has no such customer so far').waitFor();
    expect(operationsCalled(scene, from)).toContain('GetCustomer');
    expect(operationsCalled(scene, from)).not.toContain('CreateCustomer');
    expect(sage100Named(scene, name)).toEqual([]);
  });
});
