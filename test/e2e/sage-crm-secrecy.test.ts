import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { companyOf } from './support/ledgers';
import { meanwhile } from './support/meanwhile';
import { endSession, openSageCrmScene, press, readyToPromote } from './support/sage-crm-scene';
import type { Scene } from './support/scene';

const DONE = 'The account is a customer now.';

describe('the session of Sage CRM, which is as good as a password', () => {
  let scene: Scene;
  const sessions: string[] = [];
  /** What the panels showed. */
  const panels: string[] = [];

  beforeAll(async () => {
    scene = await openSageCrmScene({
      erps: ['Sage Intacct', 'Sage 300', 'Sage 100'],
    });
    sessions.push(scene.crmUser.session);
    await workForADay();
    sessions.push(scene.crmUser.session);
    expect(new Set(sessions).size).toBe(2);
  });

  afterAll(() => scene?.stop());

  /** Everything that has the session in hand: reads, writes, refusals, SOAP, an end in the middle, details. */
  async function workForADay(): Promise<void> {
    scene.configure('sage-crm', { restLinkTables: false, restClosed: ['vlistperson'] });
    const first = await readyToPromote(scene, 'american', 'NW-5001');
    scene.sandbox.arm({ system: 'sage-crm', kind: 'malformed', request: '^PATCH', times: 1 });
    await press(first.panel, 'Promote');
    await first.panel.getByText(DONE).waitFor();
    await press(first.panel, 'ERP Customer Details');
    await first.panel.getByText('Live · now').waitFor();
    panels.push(await first.panel.content());
    const elsewhere = await (await scene.crmUser.openCompany('quayside')).openPanel('Promote Customer');
    await elsewhere.getByLabel('Integration').selectOption({ label: 'Northwind Trading · Sage 300' });
    await elsewhere.getByLabel('Category').waitFor();
    await elsewhere.getByLabel('Integration').selectOption({ label: 'Northwind Works · Sage 100' });
    await elsewhere.getByLabel('AR Division').fill('01');
    await elsewhere.getByLabel('Customer No').fill('QUAY');
    await elsewhere.getByText('QUAY is free.').waitFor();
    panels.push(await elsewhere.content());
    const second = await readyToPromote(scene, 'polish', 'NW-5002');
    meanwhile(
      scene,
      'intacct',
      ({ body }) => body.includes('<create>'),
      () => endSession(scene),
    );
    await press(second.panel, 'Promote');
    await second.panel.getByRole('button', { name: 'Sign in with Sage CRM' }).waitFor();
    panels.push(await second.panel.content());
    await press(second.panel, 'Sign in with Sage CRM');
    await scene.crmUser.signIn(second.account.page);
    const options = await scene.administrator.openOptions('CRMs');
    await options.getByRole('button', { name: 'Test connection' }).click();
    await options.getByText(/^The connection (works|does not)/).waitFor();
    // A refusal that stays open keeps the words of the CRM.
    scene.sandbox.arm({ system: 'sage-crm', kind: 'expired-session', request: '^PATCH', times: 99 });
    await options.getByRole('link', { name: 'Pending' }).click();
    await options.getByRole('button', { name: 'Try again' }).click();
    await options.getByText('not signed in to the CRM').first().waitFor();
    await options.close();
  }

  const found = (text: string): readonly string[] => sessions.filter((one) => text.includes(one));

  it('is in what this looks at, where it has to be: requests to its own server', () => {
    expect(companyOf(scene, 'american').comp_erpcustomerno).toBe('NW-5001');
    const own = scene.requests('sage-crm');
    expect(found(JSON.stringify(own))).toEqual(sessions);
    for (const system of ['sdata/crmj', 'webservices/soap', 'Act=200']) {
      expect(own.filter(({ url }) => url.includes(system)).length, system).toBeGreaterThan(0);
    }
  });

  it('is in no request to any other system, headers and all', () => {
    const others = scene.sandbox.log.filter(({ system }) => system !== 'sage-crm');
    const systems = [...new Set(others.map(({ system }) => system))].sort();
    expect(systems).toEqual(['intacct', 'sage-100', 'sage-300']);
    expect(others.filter((one) => found(JSON.stringify(one)).length > 0)).toEqual([]);
  });

  it('is nowhere in what the extension stores, the journal included', async () => {
    const page = await scene.administrator.openOptions();
    const stored = await everythingStored(page);
    expect(stored).toContain('NW-5002');
    expect(stored).toContain('CRM-SIGNED-OUT');
    expect(stored).toContain(scene.facts['sage-crm'].origin);
    expect(found(stored)).toEqual([]);
    await page.close();
  });

  it('is in no panel, on no page of the settings and not in the report', async () => {
    expect(panels).toHaveLength(3);
    expect(panels.flatMap(found)).toEqual([]);
    const page = await scene.administrator.openOptions('Diagnostics');
    await page.getByText('"promotions"').waitFor();
    expect(await page.locator('pre').textContent()).toContain('CRM-SIGNED-OUT');
    for (const section of ['Diagnostics', 'Pending', 'CRMs']) {
      await page.getByRole('link', { name: section }).click();
      await page.getByRole('heading', { level: 1, name: section }).waitFor();
      await expect.poll(() => page.getByText('Loading').count()).toBe(0);
      expect(found(await page.content()), section).toEqual([]);
    }
    await page.close();
  });
});

/** Both storage areas and every row of the database, as text. */
function everythingStored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: { storage: Record<'local' | 'session', { get(key: null): Promise<object> }> };
    };
    const areas = [await chrome.storage.local.get(null), await chrome.storage.session.get(null)];
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const rows: unknown[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        rows.push(await done(database.transaction(store).objectStore(store).getAll()));
      }
      database.close();
    }
    return JSON.stringify([areas, rows]);
  });
}
