import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ImportRun } from '../../src/core/import-run';
import type { CustomerTarget } from '../../src/crm/customer-target';
import { openSource } from '../../src/erp/sage-300/source';
import { createHttp } from '../../src/transport/http';
import { driveImport } from '../../src/workflows/import-customers/drive-import';
import { MemoryImportStore } from '../../src/workflows/import-customers/memory-import-store';
import { importRun } from '../../src/workflows/import-customers/test/import-run';
import { createSage300 } from '../sandbox/sage-300/sage-300';
import { type Sandbox, startSandbox } from '../sandbox/sandbox';
import { type CrmBench, startCrmBench } from './crm-connector.bench';
import { salesforceSubject } from './crm-connector.salesforce';
import { sage300Subject } from './erp-connector.sage-300';

let crm: CrmBench;
let erp: Sandbox;
let ids = 0;

beforeAll(async () => {
  crm = await startCrmBench(salesforceSubject);
  erp = await startSandbox([createSage300()], { seed: { seed: 1, size: 0 } });
});
afterAll(async () => {
  await crm.stop();
  await erp.stop();
});

function source() {
  const stored = new Map<string, string>();
  return openSource(
    {
      http: createHttp(async () => undefined),
      clock: crm.clock,
      session: {
        get: async (key) => stored.get(key) ?? null,
        set: async (key, value) => void stored.set(key, value),
        remove: async (key) => void stored.delete(key),
        exclusive: (_key, task) => task(),
      },
      connection: sage300Subject.connection(erp.httpOrigin['sage-300'] ?? ''),
      tables: [],
      newId: () => 'id',
      pause: crm.pause,
    },
    [],
  );
}

/** One run, by a worker that begins anew. */
async function drive(store: MemoryImportStore, id: string, target: CustomerTarget): Promise<ImportRun> {
  return driveImport(
    {
      store,
      source: source(),
      pages: { largestPage: 500, smallestPage: 20 },
      target,
      clock: crm.clock,
      pause: crm.pause,
      newId: () => {
        ids += 1;
        return `key-${ids}`;
      },
      onProgress: () => undefined,
    },
    id,
  );
}

const begun = (id: string): ImportRun =>
  importRun(id, {
    erp: 'sage-300',
    company: 'SAMLTD',
    crm: 'salesforce',
    org: 'crm.example',
    state: 'running',
    phase: 'index',
    indexCursor: '',
    indexed: 0,
    sourceCursor: '',
    total: null,
    done: 0,
    pageSize: 500,
  });

type Rows = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

function uidsInCrm(): readonly string[] {
  const { accounts } = crm.snapshot() as { accounts: Rows };
  return Object.values(accounts).flatMap((row) =>
    String(row.ERP_External_UID__c ?? '').startsWith('sage-300:SAMLTD:')
      ? [String(row.ERP_External_UID__c)]
      : [],
  );
}

const contactsInCrm = (): number => {
  const { contacts } = crm.snapshot() as { contacts: Rows };
  return Object.keys(contacts).length;
};

it.each([
  ['by collections', 150],
  ['by bulk jobs', 2600],
])(
  'every customer of Sage 300 becomes one account of Salesforce, %s',
  async (_, size) => {
    crm.reset();
    crm.clearFaults();
    crm.configure({ bulkMs: 3000, dailyApiLimit: 1_000_000 });
    erp.reset({ size });
    const total = await source().count({ since: null, from: '', to: '' });
    const store = new MemoryImportStore();
    const target = async (): Promise<CustomerTarget> => (await crm.connect()).openTarget();
    await store.begin(begun('first'));
    // The answer to every third write is lost.
    const write = '(?:PATCH|POST|PUT) .*(?:/composite/sobjects|/jobs/ingest)';
    for (let after = 1; after < 40; after += 3) crm.arm({ kind: 'drop-after', request: write, after });
    let run = await drive(store, 'first', await target());
    for (let round = 0; round < 20 && run.state !== 'done'; round += 1)
      run = await drive(store, 'first', await target());
    expect(run).toMatchObject({ state: 'done', total, done: total });
    const { inserted, updated, unchanged, failed, conflict, proposed } = run.counts;
    expect(inserted + updated + unchanged + failed + conflict + proposed).toBe(total);
    const trouble = await store.rows('first', { outcome: 'failed', text: '', from: 0, size: 3 });
    expect(trouble.rows.map(({ error }) => error)).toEqual([]);
    expect([failed, conflict]).toEqual([0, 0]);
    const uids = uidsInCrm();
    expect(new Set(uids).size).toBe(uids.length);
    expect(uids.length).toBe(total - proposed);
    expect(crm.sent({ request: 'PUT .*/jobs/ingest' }).length > 0).toBe(size > 2000);
    const contacts = contactsInCrm();
    crm.clearFaults();
    await store.begin(begun('again'));
    const again = await drive(store, 'again', await target());
    expect(again).toMatchObject({ state: 'done', done: total });
    // Nothing was left half done.
    expect(again.counts).toMatchObject({ inserted: 0, updated: 0, failed: 0, unchanged: total - proposed });
    expect([uidsInCrm().length, contactsInCrm()]).toEqual([uids.length, contacts]);
  },
  60_000,
);
