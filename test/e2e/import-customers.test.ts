import * as v from 'valibot';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { closeTabs } from './support/close-tabs';
import { Importer } from './support/importer';
import { createInIntacct } from './support/ledgers';
import { openSageCrmScene } from './support/sage-crm-scene';
import type { Scene } from './support/scene';

const state = v.looseObject({
  tables: v.looseObject({
    company: v.array(v.looseObject({ comp_erpcustomerno: v.optional(v.nullable(v.string())) })),
  }),
});

/** Customer numbers that the companies of the simulated Sage CRM carry. */
function numbersIn(scene: Scene): readonly string[] {
  const { tables } = v.parse(state, scene.sandbox.systems['sage-crm']?.snapshot());
  return tables.company.flatMap(({ comp_erpcustomerno }) => comp_erpcustomerno || []);
}

/** What Sage CRM was asked since then. */
const bodiesSince = (scene: Scene, from: number): readonly string[] =>
  scene.requests('sage-crm', from).map(({ body }) => body);

describe('customers of Sage Intacct are imported into Sage CRM', () => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await openSageCrmScene();
  });

  afterEach(async () => {
    scene.sandbox.clearFaults();
    await closeTabs(scene, { keepSession: true });
  });

  afterAll(() => scene.stop());

  it('looks first: what would be inserted is said, and nothing is written', async () => {
    await scene.crmUser.logOn('admin');
    const importer = await Importer.fromAdministration(scene);
    await importer.fill({ from: 'G-000001', to: 'G-000012' });
    await importer.press('Preview');
    await importer.until('12 customers looked at');
    expect(await importer.count('To insert')).toBeGreaterThan(0);
    expect(numbersIn(scene)).toEqual([]);
  });

  it('writes a range of customers, each once, and again only what differs', async () => {
    const importer = await Importer.open(scene);
    await importer.fill({ from: 'G-000021', to: 'G-000032' });
    await importer.press('Sync');
    await importer.until('12 customers imported');
    const written = numbersIn(scene).filter((number) => number >= 'G-000021' && number <= 'G-000032');
    expect(written).toHaveLength(await importer.count('Inserted'));
    expect(new Set(written).size).toBe(written.length);
    const before = scene.sandbox.log.length;
    await importer.press('Sync');
    await expect.poll(() => importer.count('Unchanged')).toBe(written.length);
    expect(bodiesSince(scene, before).filter((body) => /<\w*:?(?:add|update)\b/.test(body))).toEqual([]);
  });

  it('writes those that were changed since a day, whoever changed them', async () => {
    await createInIntacct(scene, 'NEW-0001', 'Saltmarsh Joinery');
    const importer = await Importer.open(scene);
    await importer.fill({ since: new Date().toISOString().slice(0, 10) });
    await importer.press('Sync');
    await importer.until(/customers? imported/);
    await importer.row('NEW-0001').getByText('Inserted').waitFor();
    expect(numbersIn(scene)).toContain('NEW-0001');
    expect(numbersIn(scene)).not.toContain('G-000050');
  });

  it('says what is wrong with criteria where they are', async () => {
    const importer = await Importer.open(scene);
    await importer.fill({ from: 'Z', to: 'A' });
    await importer.page.getByText('From comes after To.').waitFor();
    await importer.fill({ from: '', to: '', since: '2199-01-01' });
    await importer.press('Preview');
    await importer.page.getByText('This day has not come yet.').waitFor();
  });

  it('links a company that is there already once somebody has said so', async () => {
    const importer = await Importer.open(scene);
    await importer.fill({ from: 'G-000003', to: 'G-000003' });
    await importer.press('Sync');
    await importer.until('1 customer imported');
    const row = importer.row('G-000003');
    await row.getByText('Proposed', { exact: true }).waitFor();
    expect(numbersIn(scene)).not.toContain('G-000003');
    await row.getByRole('combobox').selectOption({ index: 1 });
    await importer.press('Apply decisions');
    await importer.row('G-000003').getByText('Updated', { exact: true }).waitFor();
    expect(numbersIn(scene).filter((number) => number === 'G-000003')).toHaveLength(1);
  });

  it('is stopped after the running batch, and what was done stays', async () => {
    scene.sandbox.systems.intacct?.reset({ seed: 1, size: 900 });
    scene.sandbox.setLatency(40);
    const importer = await Importer.open(scene);
    await importer.fill({ from: 'G-000200', to: 'G-000900' });
    await importer.press('Sync');
    await expect.poll(() => importer.count('Inserted'), { timeout: 30_000 }).toBeGreaterThan(20);
    await importer.press('Pause');
    await importer.until(/^Paused at/);
    await importer.press('Resume');
    await importer.until(/^Importing/);
    await importer.press('Cancel');
    await importer.press('Cancel the import');
    await importer.until(/^Cancelled at/);
    scene.sandbox.setLatency(0);
    const written = numbersIn(scene).filter((number) => number >= 'G-000200' && number <= 'G-000900');
    expect(written).toHaveLength(await importer.count('Inserted'));
    expect(written.length).toBeLessThan(700);
  });
});

describe('five thousand customers, the worker and the power failing in the middle', () => {
  let scene: Scene;

  beforeAll(async () => {
    scene = await openSageCrmScene();
    scene.sandbox.systems.intacct?.reset({ seed: 1, size: 5000 });
  });

  afterAll(() => scene.stop());

  it('ends with every customer in the CRM exactly once, and with totals that add up', async () => {
    await scene.crmUser.logOn('admin');
    const first = await Importer.fromAdministration(scene);
    await first.syncAll();
    await expect.poll(() => numbersIn(scene).length, { timeout: 60_000 }).toBeGreaterThan(500);
    await scene.browser.killWorker();
    // Nobody looks: the alarm comes back to it within a minute, and waits for what may still be on its way.
    await expect.poll(() => numbersIn(scene).length, { timeout: 180_000 }).toBeGreaterThan(1500);
    scene = await scene.powerCut();
    const second = await Importer.open(scene);
    await second.until(/customers imported/, 120_000);
    const numbers = numbersIn(scene);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers).toHaveLength(await second.count('Inserted'));
    const outcomes = ['Inserted', 'Updated', 'Unchanged', 'Proposed', 'Conflicts', 'Failed'];
    const counts = await Promise.all(outcomes.map((outcome) => second.count(outcome)));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(5009);
    expect(counts.slice(-2)).toEqual([0, 0]);
  }, 400_000);
});
