import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { ErpAccess } from './support/erp-access';
import { openScene, type Scene } from './support/scene';

describe('connecting Sage 300', () => {
  let scene: Scene;
  let page: Page;

  beforeAll(async () => {
    scene = await openScene({ intranet: 'granted', judgeCertificates: true });
  });

  afterEach(async () => {
    scene.configure('sage-300', { coldStartMs: 0, passwords: 'exact' });
    await page.close();
  });

  afterAll(() => scene.stop());

  /** The form with these fields instead of those that work. */
  async function fill(fields: Readonly<Record<string, string>>): Promise<void> {
    const access: ErpAccess = scene.administrator.accessTo('Sage 300');
    page = await scene.administrator.openOptions('Integrations');
    await scene.administrator.fillIntegration(page, { ...access, fields: { ...access.fields, ...fields } });
  }

  const test = (): Promise<void> => page.getByRole('button', { name: 'Test connection' }).click();
  const said = (text: string | RegExp): Promise<void> =>
    page.getByText(text).first().waitFor({ timeout: 15_000 });
  const verdicts = (): Promise<readonly string[]> =>
    page.getByRole('list', { name: 'Connection test' }).getByRole('listitem').allTextContents();

  it('warns of ADMIN before anything is sent, and says why he is not let in', async () => {
    const before = scene.sandbox.log.length;
    await fill({ 'User ID': 'admin', Password: 'Admin-300' });
    await said('Sage 300 bars ADMIN from the Web API');
    expect(scene.requests('sage-300', before)).toEqual([]);
    await test();
    await said('Sage 300 does not let the user ADMIN in over the Web API.');
    await said(/AllowWebApiAccessForAdmin/);
  });

  it('says of each module by itself that it may not be used', async () => {
    await fill({ 'User ID': 'SALES', Password: 'Only-AR-1' });
    await test();
    await said(/may not use Order Entry/);
    const steps = await verdicts();
    expect(steps.filter((step) => step.startsWith('✓')).join()).toContain('Accounts Receivable');
    for (const module of ['Order Entry', 'Tax Services', 'Common Services', 'Inventory Control']) {
      expect(steps.find((step) => step.includes(module))).toMatch(/may not use/);
    }
  });

  it('sends a wrong password once as it is typed and once in capitals, and says which of them works', async () => {
    scene.configure('sage-300', { passwords: 'upper' });
    await fill({ Password: 'pass-300' });
    await test();
    await said('The password is accepted in capital letters only.');
    const before = scene.sandbox.log.length;
    await page.getByLabel('Password', { exact: true }).fill('nonsense');
    await test();
    await said('The ERP did not accept the user or the password.');
    const tried = scene.requests('sage-300', before).map((one) => one.headers.authorization);
    expect(tried.length).toBeLessThanOrEqual(2);
  });

  it('tells a certificate that nobody trusts, an unknown name and a closed door apart', async () => {
    const { untrustedTlsPort } = scene.sandbox;
    await fill({ 'Server address': `https://erp01.northwind.example:${untrustedTlsPort}` });
    await test();
    await said(/does not trust the certificate of erp01\.northwind\.example.*ERR_CERT_AUTHORITY_INVALID/);
    await said(/installed as trusted/);
    await page.getByLabel('Server address').fill('https://erp01.northwind.example:8443');
    await test();
    await said(/erp01\.northwind\.example:8443 is not known in this network \(net::ERR_NAME_NOT_RESOLVED\)/);
  });

  it('sends no password in the clear until an administrator has confirmed the server', async () => {
    const before = scene.sandbox.log.length;
    await fill({ 'Server address': scene.facts['sage-300'].plainAddress });
    await test();
    await expect
      .poll(() => page.getByLabel(/is in our own network/).getAttribute('aria-invalid'))
      .toBe('true');
    expect(scene.requests('sage-300', before)).toEqual([]);
    await page.getByLabel(/erp01\.northwind\.example is in our own network/).check();
    await test();
    await said('The connection works.');
    expect(scene.requests('sage-300', before).every((one) => one.url.startsWith('http://'))).toBe(true);
  });

  it('waits for a server that needs longer than half a minute to wake up, and says so', async () => {
    scene.configure('sage-300', { coldStartMs: 32_000 });
    await fill({});
    await test();
    await said(/^Still testing/);
    await page.getByText('The connection works.').waitFor({ timeout: 60_000 });
  });
});
