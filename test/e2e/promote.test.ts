import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { closeTabs } from './support/close-tabs';
import { accountOf, createInIntacct, customersNamed } from './support/ledgers';
import { openConnectedScene, type Scene } from './support/scene';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('Promote Customer', () => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await openConnectedScene();
  });

  afterEach(async () => {
    scene.sandbox.clearFaults();
    scene.sandbox.setLatency(0);
    scene.configure('intacct', { sequencing: false });
    scene.configure('salesforce', { validationRule: null });
    await closeTabs(scene);
  });

  afterAll(() => scene.stop());

  it('creates the customer with a typed number and writes all three values back', async () => {
    const account = await scene.rep.openAccount('german');
    const panel = await account.openPanel('Promote Customer');
    await panel.getByLabel('Customer No').fill('NW-0001');
    await panel.getByLabel('Terms').selectOption('Net 30');
    await panel.getByText('NW-0001 is free.').waitFor();
    const before = scene.sandbox.log.length;
    await panel.getByRole('button', { name: 'Promote' }).click();
    await panel.getByText('The account is a customer now.').waitFor();

    const name = 'Müller & Söhne Werkzeugbau GmbH';
    const [customer, ...more] = customersNamed(scene, name);
    expect(more).toEqual([]);
    expect(customer).toMatchObject({ CUSTOMERID: 'NW-0001', TERMNAME: 'Net 30' });
    const written = accountOf(scene, 'german');
    expect(written.ERP_Customer_No__c).toBe('NW-0001');
    expect(written.ERP_Integration_Key__c).toMatch(UUID);
    expect(written.ERP_External_UID__c).toBe(`sage-intacct:NorthwindTest:${customer?.RECORDNO}`);
    const calls = scene.sandbox.log.slice(before).filter((one) => !one.url.includes('lightning.force.com'));
    expect(calls.map((one) => one.method)).toEqual(['PATCH', 'POST', 'POST']);
    await expect.poll(() => account.detail('ERP Customer No.')).toBe('NW-0001');
    await account.launcher.waitFor('link', 'Customer No. NW-0001');
    // The button that opened the panel is gone: the focus goes to what stands in its place.
    await account.page.keyboard.press('Escape');
    await expect.poll(() => account.hasPanel()).toBe(false);
    await expect.poll(() => account.launcher.focused()).toBe('Customer No. NW-0001');
  });

  it('keeps what was typed when the panel or the page is left, and when another integration is looked at', async () => {
    const other = { ...scene.administrator.accessTo('Sage Intacct'), name: 'Northwind Again' };
    await scene.administrator.addIntegration(other);
    const account = await scene.rep.openAccount('japanese');
    const first = await account.openPanel('Promote Customer');
    await first.getByLabel('Customer No').fill('NW-KEPT');
    await first.getByLabel('Integration').selectOption({ label: 'Northwind Again · Sage Intacct' });
    await expect.poll(() => first.getByLabel('Customer No').inputValue()).toBe('');
    await first.getByLabel('Integration').selectOption({ label: 'Northwind Ireland · Sage Intacct' });
    await expect.poll(() => first.getByLabel('Customer No').inputValue()).toBe('NW-KEPT');
    await first.getByLabel('Customer No').fill('NW-KEPT-2');
    await account.page.keyboard.press('Escape');
    await expect.poll(() => account.hasPanel()).toBe(false);
    const second = await account.openPanel('Promote Customer');
    await expect.poll(() => second.getByLabel('Customer No').inputValue()).toBe('NW-KEPT-2');
    await second.getByLabel('Customer No').fill('NW-KEPT-3');
    await account.page.reload();
    const third = await account.openPanel('Promote Customer');
    await expect.poll(() => third.getByLabel('Customer No').inputValue()).toBe('NW-KEPT-3');
  });

  it('leaves the number to the ERP when the field is empty', async () => {
    scene.configure('intacct', { sequencing: true });
    const account = await scene.rep.openAccount('american');
    const panel = await account.openPanel('Promote Customer');
    await panel.getByRole('button', { name: 'Promote' }).click();
    await panel.getByText('The account is a customer now.').waitFor();
    const [customer] = customersNamed(scene, 'Redwood Supply Inc.');
    expect(customer?.CUSTOMERID).toMatch(/^C-\d+$/);
    expect(accountOf(scene, 'american').ERP_Customer_No__c).toBe(customer?.CUSTOMERID);
  });

  it('says while it is typed that a number is taken, and by whom', async () => {
    const account = await scene.rep.openAccount('japanese');
    const panel = await account.openPanel('Promote Customer');
    await panel.getByLabel('Customer No').fill('C-00917');
    await panel
      .getByText(/^C-00917 is taken by /)
      .first()
      .waitFor();
    expect(await panel.getByLabel('Customer No').getAttribute('aria-invalid')).toBe('true');
    expect(await panel.getByRole('button', { name: 'Promote' }).isEnabled()).toBe(false);
  });

  it('offers the choice when a number is taken between the check and the create, and keeps what was typed', async () => {
    const account = await scene.rep.openAccount('japanese');
    const panel = await account.openPanel('Promote Customer');
    await panel.getByLabel('Customer No').fill('NW-RACE');
    await panel.getByLabel('Terms').selectOption('Net 60');
    await panel.getByText('NW-RACE is free.').waitFor();
    await createInIntacct(scene, 'NW-RACE', 'Somebody Quicker Ltd');
    await panel.getByRole('button', { name: 'Promote' }).click();
    await panel.getByText('This customer number is in use already.').first().waitFor();
    await panel.getByText('Somebody Quicker Ltd').first().waitFor();
    expect(await panel.getByLabel('Customer No').getAttribute('aria-invalid')).toBe('true');
    expect(await panel.getByLabel('Terms').inputValue()).toBe('Net 60');
    expect(accountOf(scene, 'japanese').ERP_Integration_Key__c).toBeNull();
    await panel.getByLabel('Customer No').fill('NW-0002');
    await panel.getByRole('button', { name: 'Promote' }).click();
    await panel.getByText('The account is a customer now.').waitFor();
    expect(customersNamed(scene, '株式会社みなと工具')).toMatchObject([
      { CUSTOMERID: 'NW-0002', TERMNAME: 'Net 60' },
    ]);
  });

  it('refuses an account that was linked in the meantime', async () => {
    const first = await scene.rep.openAccount('polish');
    const waiting = await first.openPanel('Promote Customer');
    await waiting.getByLabel('Customer No').fill('NW-0003');
    const second = await scene.rep.openAccount('polish');
    const panel = await second.openPanel('Promote Customer');
    await panel.getByLabel('Customer No').fill('NW-0004');
    await panel.getByRole('button', { name: 'Promote' }).click();
    await panel.getByText('The account is a customer now.').waitFor();
    await first.page.bringToFront();
    await waiting.getByRole('button', { name: 'Promote' }).click();
    await waiting.getByText('This account is already customer NW-0004.').waitFor();
    expect(customersNamed(scene, 'Łódzkie Zakłady Śrubowe Sp. z o.o.')).toHaveLength(1);
  });

  it('stops at a country it does not know, with a clear message and nothing sent', async () => {
    const account = await scene.rep.openAccount('unknownCountry');
    const panel = await account.openPanel('Promote Customer');
    await panel.getByText('The country “Atlantis” is not known.').waitFor();
    // Each value says in words where it comes from, never by a name out of the code.
    expect(await panel.getByRole('row', { name: /Atlantis/ }).textContent()).toContain('Billing country');
    await panel.getByLabel('Customer No').fill('NW-0005');
    await expect.poll(() => panel.getByRole('button', { name: 'Promote' }).isEnabled()).toBe(false);
    expect(customersNamed(scene, 'Sunken Bell Trading')).toEqual([]);
  });

  it('keeps a customer that the CRM refuses to link, and links it once that is allowed', async () => {
    const whenWriting = 'ERP_Customer_No__c';
    scene.configure('salesforce', {
      validationRule: { message: 'Ask finance first', field: whenWriting, whenWriting },
    });
    const account = await scene.rep.openAccount('harbour');
    const panel = await account.openPanel('Promote Customer');
    await panel.getByLabel('Customer No').fill('NW-0006');
    await panel.getByRole('button', { name: 'Promote' }).click();
    await panel.getByRole('button', { name: 'Try again' }).waitFor();
    expect(customersNamed(scene, 'Harbour Tools Ltd')).toHaveLength(1);
    scene.configure('salesforce', { validationRule: null });
    await panel.getByRole('button', { name: 'Try again' }).click();
    await panel.getByText('The account is a customer now.').waitFor();
    expect(accountOf(scene, 'harbour').ERP_Customer_No__c).toBe('NW-0006');
    expect(customersNamed(scene, 'Harbour Tools Ltd')).toHaveLength(1);
  });

  it('finds the customer when the answer to the create is lost', async () => {
    const account = await scene.rep.openAccount('quayside');
    const panel = await account.openPanel('Promote Customer');
    await panel.getByLabel('Customer No').fill('NW-0007');
    scene.sandbox.arm({ system: 'intacct', kind: 'drop-after', body: '<create>' });
    await panel.getByRole('button', { name: 'Promote' }).click();
    await panel.getByText('The account is a customer now.').waitFor();
    expect(customersNamed(scene, 'Quayside Marine Supplies')).toHaveLength(2);
    expect(accountOf(scene, 'quayside').ERP_Customer_No__c).toBe('NW-0007');
    // Chromium itself repeats a request whose reused connection died before the first byte of the answer; the control
    // id is what keeps the ledger from having two.
    const creates = scene
      .requests('intacct')
      .filter((one) => one.body.includes('<CUSTOMERID>NW-0007</CUSTOMERID>'));
    expect(new Set(creates.map((one) => one.body)).size).toBe(1);
  });
});
