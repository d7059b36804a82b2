import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportOutcome, ImportRow, ImportRun } from '../../core/import-run';
import { REFUSED_NAME } from './test/fake-target';
import { FAULTS, type Fault, FaultyWorld } from './test/faulty-world';
import { sceneRun } from './test/import-scene';
import { linkFor, sourceCustomer } from './test/source-customer';

/** What a customer is to the CRM before the import. */
const CASES = [
  'new',
  'new',
  'new',
  'linked',
  'outdated',
  'renumbered',
  'record-changed',
  'deleted',
  'twice',
  'alike',
  'refused',
  'nameless',
] as const;
type Case = (typeof CASES)[number];

const OUTCOMES: Readonly<Record<Case, ImportOutcome>> = {
  new: 'inserted',
  linked: 'unchanged',
  outdated: 'updated',
  renumbered: 'conflict',
  'record-changed': 'conflict',
  deleted: 'conflict',
  twice: 'conflict',
  alike: 'proposed',
  refused: 'failed',
  nameless: 'failed',
};

interface Plan {
  readonly cases: readonly Case[];
  readonly faults: readonly Fault[];
  readonly overlap: number;
  readonly largest: number;
  readonly wholeBatch: boolean;
  readonly perMinute: number;
  /** Of so many customers the CRM had what it has when a preview read its keys; the rest came later. 0 for no preview. */
  readonly earlier: number;
}

const fault = fc.record<Fault>({
  kind: fc.constantFrom(...FAULTS.filter((kind) => kind !== 'cancel')),
  after: fc.integer({ min: 1, max: 25 }),
  whom: fc.integer({ min: 1, max: 40 }),
});

const plan = fc.record<Plan>({
  cases: fc.array(fc.constantFrom(...CASES), { maxLength: 40 }),
  faults: fc.array(fault, { maxLength: 25 }),
  overlap: fc.constantFrom(0, 0, 3),
  largest: fc.constantFrom(4, 100),
  wholeBatch: fc.boolean(),
  perMinute: fc.constantFrom(0, 0, 120),
  earlier: fc.constantFrom(0, 1, 12, 30),
});

/** Customers from 1 on, and what the CRM has of them. */
async function worldOf({ cases, faults, overlap, largest, wholeBatch, earlier }: Plan): Promise<FaultyWorld> {
  const world = new FaultyWorld(faults);
  const { source, target } = world.scene;
  source.overlap = overlap;
  source.largest = largest;
  target.refusesWholeBatch = wholeBatch;
  target.sizes = { ...target.sizes, keys: 5, find: 3, read: 7 };
  for (const [at, kind] of cases.entries()) {
    if (at > 0 && at === earlier) await world.scene.begin({ id: 'run-0', mode: 'preview' });
    const key = at + 1;
    const customer = sourceCustomer(key, {
      ...(kind === 'refused' ? { name: REFUSED_NAME } : {}),
      ...(kind === 'nameless' ? { name: '' } : {}),
      ...(kind === 'alike' ? { name: `Alike ${key}`, values: { 'address.postalCode': 'SW1A 1AA' } } : {}),
    });
    source.put(customer);
    const values = { name: customer.name, phone: customer.values.phone ?? '', note: 'mine' };
    const link = linkFor(key);
    if (kind === 'linked') target.add({ values, links: [link] });
    if (kind === 'outdated') target.add({ values: { ...values, phone: '1' }, links: [link] });
    if (kind === 'renumbered') target.add({ values, links: [{ ...link, customerNo: 'other' }] });
    if (kind === 'record-changed') {
      target.add({ values, links: [linkFor(key + 1000, { number: customer.number })] });
    }
    if (kind === 'deleted') target.add({ values, links: [link], deleted: true });
    if (kind === 'twice') for (const _ of [1, 2]) target.add({ values, links: [link] });
    if (kind === 'alike') target.add({ values: { ...values, postcode: 'sw1a1aa' } });
  }
  return world;
}

/** Accounts with their ids and links' keys left out, in an order of their own. */
const accountsOf = ({ scene }: FaultyWorld): readonly string[] =>
  [...scene.target.accounts.values()]
    .map(({ values: { note: _, ...values }, links, deleted }) =>
      JSON.stringify([
        Object.entries(values).sort(),
        links.map((link) => [link.customerNo, link.externalUid]),
        deleted,
      ]),
    )
    .sort();

function expectTotals(run: ImportRun, rows: readonly ImportRow[]): void {
  const sum = Object.values(run.counts).reduce((total, count) => total + count, 0);
  expect([run.done, sum, rows.length, new Set(rows.map((row) => row.recordKey)).size]).toEqual(
    Array(4).fill(rows.length),
  );
  expect(rows.map(({ index }) => index)).toEqual([...rows.keys()]);
  for (const [outcome, count] of Object.entries(run.counts)) {
    expect(rows.filter((row) => row.outcome === outcome).length, outcome).toBe(count);
  }
}

/** Each note is what a user or a rival wrote last; an account that the import inserted has the ERP's. */
function expectNotes(world: FaultyWorld): void {
  for (const [id, { values }] of world.scene.target.accounts) {
    const last = world.notes.get(id);
    if (last === undefined) expect(['mine', 'from the ERP']).toContain(values.note);
    else expect(values.note).toBe(last);
  }
}

async function importInto(world: FaultyWorld, { perMinute }: Plan): Promise<ImportRun> {
  const { settings, ...run } = sceneRun(world.scene.now);
  await world.scene.store.begin({ ...run, settings: { ...settings, perMinute } });
  return world.finish();
}

describe('an import that is interrupted anywhere', () => {
  it('leaves the CRM as one without faults does, each customer exactly once, and its totals add up', async () => {
    await fc.assert(
      fc.asyncProperty(plan, async (given) => {
        const world = await worldOf(given);
        const run = await importInto(world, given);
        const rows = await world.scene.rows();
        expectTotals(run, rows);
        expect([run.state, run.done]).toEqual(['done', given.cases.length]);
        expectNotes(world);

        const calm = await worldOf({ ...given, faults: [], earlier: 0 });
        for (const one of [...calm.scene.source.customers()]) calm.scene.source.remove(one.recordKey);
        for (const customer of world.scene.source.customers()) calm.scene.source.put(customer);
        await importInto(calm, given);
        expect(accountsOf(world)).toEqual(accountsOf(calm));

        const meddled = given.faults.some(({ kind }) => kind === 'edit' || kind === 'rival');
        const outcomes = await world.scene.outcomes();
        given.cases.forEach((kind, at) => {
          if (!meddled) expect(outcomes[String(at + 1)], kind).toBe(OUTCOMES[kind]);
        });
      }),
      { numRuns: 400 },
    );
  });

  it('and then cancelled tells of every account that it inserted or changed, unless it says that it does not know', async () => {
    await fc.assert(
      fc.asyncProperty(plan, fc.nat({ max: 20 }), fc.nat({ max: 40 }), async (given, at, after) => {
        const faults = given.faults.filter(({ kind }) => kind !== 'edit' && kind !== 'rival');
        const cancel: Fault = { kind: 'cancel', after, whom: 1 };
        const world = await worldOf({ ...given, faults: faults.toSpliced(at, 0, cancel) });
        const run = await importInto(world, given);
        const rows = await world.scene.rows();
        expectTotals(run, rows);
        expect(['done', 'cancelled']).toContain(run.state);
        if (run.error !== null) return;
        const told = rows.filter(({ outcome }) => outcome === 'inserted').map(({ accountId }) => accountId);
        const there = [...world.scene.target.accounts].filter(([, { links }]) => links[0]?.integrationKey);
        expect(told.sort()).toEqual(there.map(([id]) => id).sort());
        const outcomes = await world.scene.outcomes();
        given.cases.forEach((kind, position) => {
          const link = linkFor(position + 1).externalUid;
          const account = [...world.scene.target.accounts.values()].find(
            ({ links }) => links[0]?.externalUid === link,
          );
          if (kind !== 'outdated') return;
          expect(outcomes[String(position + 1)] === 'updated').toBe(account?.values.phone !== '1');
        });
      }),
      { numRuns: 200 },
    );
  });
});
