import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { closeTabs } from './support/close-tabs';
import { accountOf, changeAccount, sage300Company, writeToSage300 } from './support/ledgers';
import { openConnectedScene, type Scene } from './support/scene';

const WHOLESALE = { label: 'WHL · Wholesale customers' } as const;
const CATEGORY_TERMS = /^N30 ·/;
const WEB_API = '/v1.0/-/SAMLTD/';

describe('Sage 300', () => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await openConnectedScene({
      intranet: 'granted',
      erps: ['Sage 300'],
    });
  });

  afterEach(async () => {
    scene.sandbox.clearFaults();
    scene.configure('sage-300', { denyModules: {}, coldStartMs: 0 });
    await closeTabs(scene);
  });

  afterAll(() => scene.stop());

  const customer = (number: unknown): Readonly<Record<string, unknown>> | undefined =>
    sage300Company(scene).ARCustomers.find((one) => one.CustomerNumber === number);

  /** What was asked of the Web API since a position of the log, without server and company. */
  const calls = (from: number): string[] =>
    scene
      .requests('sage-300', from)
      .map(({ method, url }) => `${method} ${decodeURIComponent(url).split(WEB_API)[1]?.split('?')[0]}`);

  /** The details of an account whose twin is in the ERP: linked first, unless an earlier test has. */
  async function linkedQuayside() {
    const account = await scene.rep.openAccount('quayside');
    const panel = await account.openPanel('ERP Customer Details');
    const link = panel.getByRole('button', { name: 'Promote Customer' });
    await link.or(panel.getByText('Live · now')).first().waitFor();
    if (await link.isVisible()) {
      await link.click();
      await panel.getByRole('button', { name: 'Link instead' }).first().click();
      await panel.getByText('The account is linked to its customer.').waitFor();
      await panel.getByRole('button', { name: 'ERP Customer Details' }).click();
      await panel.getByText('Live · now').waitFor();
    }
    return { account, panel };
  }

  it('promotes with a proposed number, and sends what was chosen in one create', async () => {
    const account = await scene.rep.openAccount('german');
    const panel = await account.openPanel('Promote Customer');
    await panel.getByLabel('Category').selectOption(WHOLESALE);
    await panel.getByLabel('Tax Group').selectOption({ label: 'BCTAX · British Columbia (sales)' });
    await panel.getByText('More fields').click();
    await expect
      .poll(() => panel.getByLabel('Terms').locator('option').first().innerText())
      .toMatch(CATEGORY_TERMS);
    await panel.getByLabel('Ship Via').selectOption({ index: 1 });
    await panel.getByText('MULLER01 is free.').waitFor();
    const before = scene.sandbox.log.length;
    await panel.getByRole('button', { name: 'Promote' }).click();
    await panel.getByText('The account is a customer now.').waitFor();

    const creates = scene.requests('sage-300', before).filter((one) => one.url.endsWith('/AR/ARCustomers'));
    expect(creates.map((one) => one.method)).toEqual(['POST']);
    const [create] = creates;
    const sent = JSON.parse(create?.body ?? '{}') as Record<string, unknown>;
    expect(Object.keys(sent).slice(0, 5)).toEqual([
      'CustomerNumber',
      'ShortName',
      'GroupCode',
      'TaxGroup',
      'CustomerName',
    ]);
    expect(sent).not.toHaveProperty('Terms');
    expect(sent).not.toHaveProperty('AccountSet');
    expect(customer('MULLER01')).toMatchObject({
      CustomerName: 'Müller & Söhne Werkzeugbau GmbH',
      GroupCode: 'WHL',
      Terms: 'N30',
      ShipViaCode: sent.ShipViaCode,
      ContactName: 'Jörg Müller',
    });
    expect(accountOf(scene, 'german')).toMatchObject({
      ERP_Customer_No__c: 'MULLER01',
      ERP_Integration_Key__c: expect.stringMatching(/^[0-9a-f-]{36}$/),
      ERP_External_UID__c: 'sage-300:SAMLTD:MULLER01',
    });
    await account.launcher.waitFor('link', 'Customer No. MULLER01');
  });

  it('sends ship-to locations and contacts after the link, and does so later what it could not do at once', async () => {
    const account = await scene.rep.openAccount('harbour');
    const panel = await account.openPanel('Promote Customer');
    await panel.getByLabel('Category').selectOption(WHOLESALE);
    await panel.getByLabel('Tax Group').selectOption({ label: 'BCTAX · British Columbia (sales)' });
    const parties = panel.getByRole('group').getByRole('checkbox');
    for (const box of await parties.all()) await box.check();
    const count = await parties.count();
    expect(count).toBeGreaterThan(1);
    scene.sandbox.arm({
      system: 'sage-300',
      kind: 'html-error',
      request: 'POST .*ARShipToLocations',
      times: 9,
    });
    await panel.getByRole('button', { name: 'Promote' }).click();
    await panel.getByRole('button', { name: 'Try again' }).waitFor();
    const { ERP_Customer_No__c: number } = accountOf(scene, 'harbour');
    expect(customer(number)).toBeDefined();
    const shipTos = () =>
      sage300Company(scene).ARShipToLocations.filter((one) => one.CustomerNumber === number);
    expect(shipTos()).toEqual([]);
    scene.sandbox.clearFaults();
    await panel.getByRole('button', { name: 'Try again' }).click();
    await panel.getByText('The account is a customer now.').waitFor();
    expect(shipTos().length).toBeGreaterThan(0);
    expect(
      sage300Company(scene).ARCustomers.filter((one) => one.CustomerName === 'Harbour Tools Ltd'),
    ).toHaveLength(1);
  });

  it('says while it is typed that a number is taken or cannot be one', async () => {
    const account = await scene.rep.openAccount('dirty');
    const panel = await account.openPanel('Promote Customer');
    await panel.getByLabel('Customer No').fill('quayside');
    await panel.getByText('QUAYSIDE is taken by Quayside Marine Supplies.').first().waitFor();
    expect(await panel.getByRole('button', { name: 'Promote' }).isEnabled()).toBe(false);
    await panel.getByLabel('Customer No').fill('THIRTEENCHARS');
    await panel.getByText('Too long for the ERP: 13 characters, 12 are allowed.').first().waitFor();
  });

  it('ends in a choice when the number is taken between the check and the create', async () => {
    const account = await scene.rep.openAccount('american');
    const panel = await account.openPanel('Promote Customer');
    await panel.getByLabel('Category').selectOption(WHOLESALE);
    await panel.getByLabel('Tax Group').selectOption({ label: 'BCTAX · British Columbia (sales)' });
    await panel.getByLabel('Customer No').fill('RACE');
    await panel.getByText('RACE is free.').waitFor();
    await writeToSage300(scene, 'POST', 'AR/ARCustomers', {
      CustomerNumber: 'RACE',
      ShortName: 'QUICKER',
      GroupCode: 'WHL',
      TaxGroup: 'BCTAX',
      CustomerName: 'Somebody Quicker Ltd',
    });
    await panel.getByRole('button', { name: 'Promote' }).click();
    await panel.getByText('This customer number is in use already.').first().waitFor();
    await panel.getByText('Somebody Quicker Ltd').first().waitFor();
    expect(accountOf(scene, 'american').ERP_Integration_Key__c).toBeNull();
    await panel.getByLabel('Customer No').fill('NOTRACE');
    await panel.getByRole('button', { name: 'Promote' }).click();
    await panel.getByText('The account is a customer now.').waitFor();
    expect(customer('NOTRACE')).toMatchObject({ CustomerName: 'Redwood Supply Inc.' });
  });

  it('finds the customer when the answer to the create is lost, and when the browser repeats the request', async () => {
    for (const [key, number, kind] of [
      ['japanese', 'LOST1', 'drop-after'],
      ['polish', 'LOST2', 'twice'],
    ] as const) {
      const account = await scene.rep.openAccount(key);
      const panel = await account.openPanel('Promote Customer');
      await panel.getByLabel('Category').selectOption(WHOLESALE);
      await panel.getByLabel('Tax Group').selectOption({ label: 'BCTAX · British Columbia (sales)' });
      await panel.getByLabel('Customer No').fill(number);
      await panel.getByText(`${number} is free.`).waitFor();
      scene.sandbox.arm({ system: 'sage-300', kind, request: 'POST .*ARCustomers' });
      await panel.getByRole('button', { name: 'Promote' }).click();
      await panel.getByText('The account is a customer now.').waitFor();
      const name = customer(number)?.CustomerName;
      expect(sage300Company(scene).ARCustomers.filter((one) => one.CustomerName === name)).toHaveLength(1);
      expect(accountOf(scene, key).ERP_Customer_No__c).toBe(number);
    }
  });

  it('puts a value that the ERP no longer takes at its field', async () => {
    const account = await scene.rep.openAccount('unknownCountry');
    const panel = await account.openPanel('Promote Customer');
    await panel.getByLabel('Category').selectOption(WHOLESALE);
    await panel.getByLabel('Tax Group').selectOption({ label: 'BCTAX · British Columbia (sales)' });
    await panel.getByText('More fields').click();
    await panel.getByLabel('Ship Via').selectOption({ index: 1 });
    const code = await panel.getByLabel('Ship Via').inputValue();
    await writeToSage300(scene, 'DELETE', `OE/OEShipViaCodes('${code}')`);
    await panel.getByLabel('Customer No').fill('STALE');
    await panel.getByText('STALE is free.').waitFor();
    await panel.getByRole('button', { name: 'Promote' }).click();
    await expect.poll(() => panel.getByLabel('Ship Via').getAttribute('aria-invalid')).toBe('true');
    expect(customer('STALE')).toBeUndefined();
    expect(accountOf(scene, 'unknownCountry').ERP_Integration_Key__c).toBeNull();
  });

  it('shows live details with O/E invoices and their lines, and only the forbidden part is missing', async () => {
    const { panel } = await linkedQuayside();
    await panel.getByRole('tab', { name: /^O\/E Invoices/ }).click();
    const before = scene.sandbox.log.length;
    await panel.getByRole('tabpanel').getByRole('row').nth(1).getByRole('button').click();
    await panel
      .getByRole('rowheader', { name: /A1-105\/0/ })
      .first()
      .waitFor();
    expect(calls(before).filter((call) => call.includes('OEInvoices'))).toHaveLength(1);

    scene.configure('sage-300', { denyModules: { CRMAPI: ['OE'] } });
    await panel.getByRole('button', { name: 'Back' }).click();
    await panel.getByRole('button', { name: 'Refresh' }).click();
    await panel.getByRole('tab', { name: /^Orders/ }).click();
    await panel
      .getByText(/may not use Order Entry/)
      .first()
      .waitFor();
    await panel.getByRole('tab', { name: /^Overview/ }).click();
    await panel.getByText('EUR 24,375.50').waitFor();
  });

  it('shows where CRM and ERP differ, changes what is chosen and nothing else, and unlinks', async () => {
    const { account, panel } = await linkedQuayside();
    await changeAccount(scene, 'quayside', { Phone: '+353 98 555 0199', Website: 'https://quay.example' });
    const earlier = customer('QUAYSIDE');
    await panel.getByRole('tab', { name: /^Differences/ }).click();
    await panel
      .getByRole('row', { name: /^(?=.*0199)/ })
      .getByRole('checkbox')
      .check();
    await panel.getByRole('button', { name: 'Update ERP' }).click();
    const before = scene.sandbox.log.length;
    await panel.getByRole('button', { name: 'Yes, write' }).click();
    await panel.getByText('1 value written to Sage 300.').first().waitFor();
    const patches = scene.requests('sage-300', before).filter((one) => one.method === 'PATCH');
    expect(patches.map((one) => Object.keys(JSON.parse(one.body) as object))).toEqual([['PhoneNumber']]);
    const { PhoneNumber: phone, DateLastMaintained: _on, ...now } = customer('QUAYSIDE') ?? {};
    const { PhoneNumber: _was, DateLastMaintained: _then, ...then } = earlier ?? {};
    expect(phone).toBe('353985550199');
    expect(now).toEqual(then);

    await panel.getByRole('button', { name: 'Unlink' }).click();
    await panel.getByText('stay in Sage 300').waitFor();
    await panel.getByRole('button', { name: 'Yes, unlink' }).click();
    await account.launcher.waitFor('button', 'Promote Customer');
    expect(accountOf(scene, 'quayside')).toMatchObject({
      ERP_Customer_No__c: null,
      ERP_Integration_Key__c: null,
      ERP_External_UID__c: null,
    });
    expect(customer('QUAYSIDE')).toBeDefined();
  });
});
