import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { closeTabs } from './support/close-tabs';
import { Importer } from './support/importer';
import { createInIntacct, customersNamed } from './support/ledgers';
import { meanwhile } from './support/meanwhile';
import { openSageCrmScene } from './support/sage-crm-scene';
import { openConnectedScene, type Scene } from './support/scene';

const sageCrm = v.looseObject({
  tables: v.looseObject({
    company: v.array(v.looseObject({ comp_erpcustomerno: v.optional(v.nullable(v.string())) })),
  }),
});

/** How many companies of the simulated Sage CRM carry this customer number. */
function companiesOf(scene: Scene, number: string): number {
  const { tables } = v.parse(sageCrm, scene.sandbox.systems['sage-crm']?.snapshot());
  return tables.company.filter(({ comp_erpcustomerno }) => comp_erpcustomerno === number).length;
}

/** Enters another password of the service user, as its administrator does. */
async function savePassword(scene: Scene, password: string): Promise<void> {
  const page = await scene.administrator.openOptions('CRMs');
  const form = page.getByRole('form', { name: 'Service user for imports' });
  await form.getByLabel('Password', { exact: true }).fill(password);
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await form.getByText('Saved', { exact: true }).waitFor();
  await page.close();
}

/** What Sage CRM was asked since then. */
const bodiesSince = (scene: Scene, from: number): readonly string[] =>
  scene.requests('sage-crm', from).map(({ body }) => body);

/** How often somebody signed on to the web services since then. */
const signOns = (scene: Scene, from: number): number =>
  bodiesSince(scene, from).filter((body) => /<\w*:?logon\b/.test(body)).length;

/** Another administrator inserts the company of a customer, with its link. */
async function insertElsewhere(scene: Scene, number: string, name: string): Promise<void> {
  const [customer] = customersNamed(scene, name);
  const { install, users } = scene.facts['sage-crm'];
  const { logon = '', password = '' } = users.admin ?? {};
  const path = `/sdata/${install}j/sagecrm2/-/Company`;
  const { ok, status } = await fetch(`${scene.sandbox.httpOrigin['sage-crm']}${path}`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${logon}:${password}`).toString('base64')}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({
      comp_name: name,
      comp_erpcustomerno: number,
      comp_erpexternaluid: `sage-intacct:${scene.facts.intacct.company}:${customer?.RECORDNO}`,
    }),
  });
  if (!ok) throw new Error(`the company was not inserted: ${status}`);
}

describe('an import into Sage CRM meets trouble', () => {
  let scene: Scene;
  let importer: Importer;

  beforeAll(async () => {
    scene = await openSageCrmScene({ erps: ['Sage Intacct', 'Sage 300'] });
  });

  afterEach(async () => {
    scene.sandbox.setLatency(0);
    scene.configure('sage-crm', { requiredFields: [] });
    await closeTabs(scene, { keepSession: true });
  });

  afterAll(() => scene?.stop());

  const importRange = async (from: string, to: string): Promise<void> => {
    importer = await Importer.open(scene);
    await importer.fill({ from, to });
    await importer.press('Sync');
  };

  it('tries a wrong password of the service user once, says so, and goes on when it is mended', async () => {
    await savePassword(scene, 'Wrong-Pass-1');
    const before = scene.sandbox.log.length;
    await importRange('G-000001', 'G-000002');
    await importer.until('The import waits. Mend this, then press Resume.');
    await importer.until(/^Sage CRM refused the service user/);
    await importer.run.getByRole('link', { name: 'Open settings: CRMs' }).waitFor();
    expect(signOns(scene, before)).toBe(1);
    await savePassword(scene, scene.facts['sage-crm'].users.service?.password ?? '');
    expect(signOns(scene, before)).toBe(1);
    await importer.press('Resume');
    await importer.until('2 customers imported');
    expect(signOns(scene, before)).toBe(2);
    expect([companiesOf(scene, 'G-000001'), companiesOf(scene, 'G-000002')]).toEqual([1, 1]);
  });

  it('retries those that a rule of the CRM refused, and only those', async () => {
    scene.configure('sage-crm', { requiredFields: ['comp_revenue'] });
    await createInIntacct(scene, 'LATE-01', 'Saltmarsh Joinery');
    await createInIntacct(scene, 'LATE-02', 'Fenwick Lathes');
    await importRange('LATE-01', 'LATE-02');
    await importer.until('0 of 2 customers imported');
    await importer.until('Nothing was written. 2 failed.');
    await importer.row('LATE-02').getByText('Annual Revenue is required.').waitFor();
    scene.configure('sage-crm', { requiredFields: [] });
    await importer.press('Retry failed');
    await importer.until(/^2 customers imported$/);
    await importer.until('2 customers of an earlier import');
    expect(await importer.count('Inserted')).toBe(2);
    expect([companiesOf(scene, 'LATE-01'), companiesOf(scene, 'LATE-02')]).toEqual([1, 1]);
  });

  it('gives its results as a file in which a spreadsheet computes nothing', async () => {
    await createInIntacct(scene, 'SUM-01', '=2+3');
    await importRange('SUM-01', 'SUM-01');
    await importer.until('1 customer imported');
    const download = importer.page.waitForEvent('download');
    await importer.press('Download CSV');
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^import-NorthwindTest-\d{4}-\d\d-\d\d\.csv$/);
    const text = await readFile(await file.path(), 'utf8');
    expect(text).toContain("'=2+3,Inserted,");
    expect(text).not.toMatch(/(?:^|[,\n"])=/);
  });

  it('is refused while another into the same CRM is not over, whatever the company', async () => {
    scene.sandbox.setLatency(40);
    await importRange('G-000010', 'G-000050');
    await importer.press('Pause');
    await importer.until(/^Paused at/);
    const other = await Importer.open(scene);
    await other.page.getByLabel('Sage Intacct Company Name').selectOption({ label: 'Northwind Trading' });
    await other.page.getByText('An import into this CRM is not over yet.').waitFor();
    const sync = other.page.getByRole('button', { name: 'Sync', exact: true });
    expect(await sync.isDisabled()).toBe(true);
    await importer.press('Cancel');
    await importer.press('Cancel the import');
    await importer.until(/^Cancelled at/);
    await other.page.getByText('An import into this CRM is not over yet.').waitFor({ state: 'detached' });
    expect(await sync.isEnabled()).toBe(true);
  });

  it("does not double a company that another administrator's import inserts meanwhile", async () => {
    await createInIntacct(scene, 'RACE-1', 'Dunmore Castings');
    // The customers themselves are read after the CRM's keys.
    const readsRows = ({ body }: { readonly body: string }) => /DISPLAYCONTACT/.test(body);
    const before = scene.sandbox.log.length;
    let keysWereRead = false;
    meanwhile(scene, 'intacct', readsRows, async () => {
      keysWereRead = bodiesSince(scene, before).some((body) => /erpexternaluid/i.test(body));
      await insertElsewhere(scene, 'RACE-1', 'Dunmore Castings');
    });
    await importRange('RACE-1', 'RACE-1');
    await importer.until('1 customer imported');
    await importer.row('RACE-1').waitFor();
    expect(keysWereRead).toBe(true);
    expect(await importer.count('Inserted')).toBe(0);
    expect(companiesOf(scene, 'RACE-1')).toBe(1);
  });
});

const salesforce = v.looseObject({
  accounts: v.record(v.string(), v.record(v.string(), v.unknown())),
});

describe('an import into Salesforce', () => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await openConnectedScene();
  });

  afterAll(() => scene?.stop());

  /** Accounts of the simulated organisation that have this value somewhere. */
  const accountsWith = (value: string) =>
    Object.values(v.parse(salesforce, scene.sandbox.systems.salesforce?.snapshot()).accounts).filter(
      (account) => Object.values(account).includes(value),
    );

  it('inserts each customer once, as whoever is signed in, and a second time only what differs', async () => {
    await createInIntacct(scene, 'SF-01', 'Saltmarsh Joinery');
    await createInIntacct(scene, 'SF-02', 'Fenwick Lathes');
    const importer = await Importer.open(scene);
    await importer.page.getByText(/^Into Salesforce at .* · as the signed-in user$/).waitFor();
    await importer.fill({ from: 'SF-01', to: 'SF-02' });
    await importer.press('Sync');
    await importer.until('2 customers imported');
    expect(await importer.count('Inserted')).toBe(2);
    expect([accountsWith('SF-01').length, accountsWith('SF-02').length]).toEqual([1, 1]);
    await importer.press('Sync');
    await expect.poll(() => importer.count('Unchanged')).toBe(2);
    await importer.until('Nothing was written.');
    expect([accountsWith('SF-01').length, accountsWith('SF-02').length]).toEqual([1, 1]);
  });
});
