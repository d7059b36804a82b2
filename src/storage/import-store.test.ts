import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { importRow, importRun } from '../workflows/import-customers/test/import-run';
import { describeImportStore } from '../workflows/import-customers/test/import-store-suite';
import { type ImportDatabase, openImportDatabase } from './import-database';
import { createImportStore } from './import-store';

let databases = 0;

function fresh() {
  databases += 1;
  const name = `imports-${databases}`;
  let opened: Promise<ImportDatabase> | null = null;
  const open = (): Promise<ImportDatabase> => {
    opened ??= openImportDatabase(name);
    return opened;
  };
  return { open, store: createImportStore(open) };
}

describeImportStore('in IndexedDB', async () => fresh().store);

describe('imports in IndexedDB', () => {
  it('keep a million rows in few records', async () => {
    const { open, store } = fresh();
    await store.begin(importRun('a'));
    for (let at = 0; at < 640; at += 32) {
      const rows = Array.from({ length: 32 }, (_, index) => importRow(at + index));
      await store.checkpoint('a', (run) => run, { rows });
    }
    const db = await open();
    expect(await db.count('blocks')).toBe(5);
    expect(await db.count('summaries')).toBe(5);
    expect(await db.count('rowKeys')).toBeLessThanOrEqual(640 / 32 + 7);
  });

  it('pass over blocks that hold nothing of the outcome', async () => {
    const { open, store } = fresh();
    await store.begin(importRun('a'));
    const rows = Array.from({ length: 512 }, (_, at) =>
      importRow(at, { outcome: at === 300 ? 'failed' : 'unchanged' }),
    );
    await store.checkpoint('a', (run) => run, { rows });
    const db = await open();
    for (const block of [0, 1, 3]) await db.delete('blocks', ['a', block]);
    const found = await store.rows('a', { outcome: 'failed', text: '', from: 0, size: 50 });
    expect(found).toEqual({ rows: [rows[300]], total: 1 });
  });

  it('lose a damaged row, not its neighbours, and no other run', async () => {
    const { open, store } = fresh();
    await store.begin(importRun('a'));
    await store.checkpoint('a', (run) => ({ ...run, state: 'done' }), {
      rows: [importRow(0), importRow(1), importRow(2)],
    });
    await store.begin(importRun('b', { startedAt: 2 }));
    const db = await open();
    const damaged = [importRow(0), { ...importRow(1), outcome: 'eaten' }, importRow(2)] as never;
    await db.put('blocks', damaged, ['a', 0]);
    expect(
      (await store.rows('a', { outcome: '', text: '', from: 0, size: 9 })).rows.map(({ index }) => index),
    ).toEqual([0, 2]);
    await db.put('runs', { id: 'b', openOrg: 'crm.example/crm', startedAt: 2 } as never);
    expect(await store.get('b')).toBeNull();
    expect((await store.list()).map(({ id }) => id)).toEqual(['a']);
    await store.begin(importRun('c', { startedAt: 3 }));
    expect((await store.list()).map(({ id }) => id)).toEqual(['c', 'a']);
  });

  it('say so where the page that was worked on is damaged: going on behind it would leave its customers out', async () => {
    const { open, store } = fresh();
    await store.begin(importRun('a'));
    const page = { customers: [], next: '2', done: [], sent: [], changed: [] };
    for (const damaged of ['pages', 'marks'] as const) {
      await store.checkpoint('a', (run) => run, { page });
      expect(await store.page('a')).toEqual(page);
      await (await open()).put(damaged, { eaten: true } as never, 'a');
      await expect(store.page('a')).rejects.toMatchObject({ code: 'INTERNAL' });
    }
  });

  it('make few records of neighbours in the key index, and one of each stranger', async () => {
    const { open, store } = fresh();
    const entries = (values: readonly string[]) =>
      values.map((value) => ({
        kind: 'uid' as const,
        value,
        accountId: value,
        accountName: value,
        deleted: false,
        link: null,
      }));
    await store.addToIndex('org', entries(Array.from({ length: 1000 }, (_, at) => `e:c:${20_000 + at}`)));
    expect(await (await open()).count('index')).toBe(10);
    await store.addToIndex('org', entries(['harbour', 'harbours', 'harbour 7']));
    expect(await (await open()).count('index')).toBe(13);
  });

  it('of the version before go on, and have what came since', async () => {
    const name = 'imports-of-version-1';
    const old = await openDB(name, 1, {
      upgrade(db) {
        const runs = db.createObjectStore('runs', { keyPath: 'id' });
        runs.createIndex('openOrg', 'openOrg', { unique: true });
        runs.createIndex('startedAt', 'startedAt');
        for (const one of ['pages', 'marks', 'blocks', 'summaries', 'rowKeys', 'index', 'indexStates']) {
          db.createObjectStore(one);
        }
      },
    });
    await old.put('runs', { ...importRun('a'), sequence: 0, openOrg: 'crm.example/crm' });
    await old.put('indexStates', { sequence: 7, indexedAt: 5 }, 'crm.example/crm');
    old.close();
    const database = openImportDatabase(name);
    const store = createImportStore(() => database);
    expect((await store.list()).map(({ id }) => id)).toEqual(['a']);
    expect(await store.indexState('crm.example/crm')).toEqual({ completeAt: null, upTo: '' });
    await store.begin(importRun('b', { org: 'elsewhere', only: 1 }), ['1']);
    expect(await store.subset('b', 0, 9)).toEqual(['1']);
  });

  it('say plainly that the disk is full', async () => {
    const full = new DOMException('no room', 'QuotaExceededError');
    const store = createImportStore(() => Promise.reject(full));
    await expect(store.begin(importRun('a'))).rejects.toMatchObject({ code: 'STORAGE-FULL' });
    await expect(store.checkpoint('a', (run) => run, {})).rejects.toMatchObject({ code: 'STORAGE-FULL' });
    await expect(store.addToIndex('org', [])).rejects.toMatchObject({ code: 'STORAGE-FULL' });
  });
});
