import { describe, expect, it } from 'vitest';
import { ImportScene } from './test/import-scene';
import { linkFor, sourceCustomer } from './test/source-customer';

const sceneOf = (customers: number): ImportScene => {
  const scene = new ImportScene();
  for (let key = 1; key <= customers; key += 1) scene.source.put(sourceCustomer(key));
  return scene;
};

describe('an import', () => {
  it('inserts, updates and leaves alone, and the totals add up', async () => {
    const scene = sceneOf(25);
    const values = { name: 'Customer 1', phone: '442079460001', note: 'mine' };
    scene.target.add({ values, links: [linkFor(1)] });
    scene.target.add({ values: { name: 'Customer 2', phone: '1', note: 'mine' }, links: [linkFor(2)] });
    const run = await scene.begin();
    expect(run).toMatchObject({
      state: 'done',
      total: 25,
      done: 25,
      indexed: 2,
      counts: { inserted: 23, updated: 1, unchanged: 1, proposed: 0, conflict: 0, failed: 0 },
      error: null,
    });
    expect((await scene.rows()).map(({ index }) => index)).toEqual([...Array(25).keys()]);
    expect(scene.target.accounts.size).toBe(25);
    expect(scene.target.accounts.get('000002')?.values).toEqual({
      name: 'Customer 2',
      phone: '+44 20 7946 0002',
      note: 'mine',
    });
    expect(scene.target.accounts.get('000003')).toMatchObject({
      values: { name: 'Customer 3', note: 'from the ERP' },
      links: [{ customerNo: 'C-3', externalUid: 'sage-intacct:NorthwindTest:3' }],
    });
    expect(scene.target.closed).toBe(1);
  });

  it('of nobody is done at once', async () => {
    expect(await sceneOf(0).begin()).toMatchObject({ state: 'done', total: 0, done: 0 });
  });

  it('a second time changes nothing', async () => {
    const scene = sceneOf(12);
    await scene.begin();
    const before = structuredClone([...scene.target.accounts]);
    const again = await scene.begin({ id: 'run-2' });
    expect(again.counts).toMatchObject({ inserted: 0, updated: 0, unchanged: 12 });
    expect([...scene.target.accounts]).toEqual(before);
  });

  it('keeps a value that had to be shortened in view, also where nothing changed', async () => {
    const scene = sceneOf(0);
    scene.source.put(sourceCustomer(1, { name: 'A customer with a name of more than thirty letters' }));
    await scene.begin();
    await scene.begin({ id: 'run-2' });
    for (const id of ['run-1', 'run-2']) {
      expect((await scene.rows(id)).map(({ notes }) => notes.map(({ labelKey }) => labelKey))).toEqual([
        ['import_note_shortened'],
      ]);
    }
  });

  it('sees in the same page what it inserted a moment ago', async () => {
    const scene = sceneOf(0);
    scene.source.put(sourceCustomer(1, { number: 'C-1' }));
    scene.source.put(sourceCustomer(2, { number: 'c-1 ' }));
    await scene.begin();
    expect(await scene.outcomes()).toEqual({ '1': 'inserted', '2': 'conflict' });
  });

  it('counts a customer that comes twice once, as he was last', async () => {
    const scene = sceneOf(12);
    scene.source.overlap = 3;
    const run = await scene.begin();
    expect(run).toMatchObject({ done: 12, counts: { inserted: 12, unchanged: 0 } });
    expect(scene.target.accounts.size).toBe(12);
  });

  it('reads single customers where it is about those, and says who is gone', async () => {
    const scene = sceneOf(30);
    const only = ['2', '99', ...Array.from({ length: 15 }, (_, at) => String(at + 10))];
    const run = await scene.begin({}, only);
    expect(run).toMatchObject({ state: 'done', total: 17, done: 17, counts: { inserted: 16, failed: 1 } });
    const gone = (await scene.rows()).find(({ recordKey }) => recordKey === '99');
    expect(gone?.error).toMatchObject({ code: 'ERP-NOT-FOUND', params: { number: '99' } });
    expect(scene.source.pages).toEqual([]);
  });

  it('in preview says what it would do, with what would change, and writes nothing', async () => {
    const scene = sceneOf(3);
    scene.target.add({ values: { name: 'Customer 1', phone: '1', note: 'mine' }, links: [linkFor(1)] });
    const before = structuredClone([...scene.target.accounts]);
    const run = await scene.begin({ mode: 'preview' });
    expect(run.counts).toMatchObject({ inserted: 2, updated: 1 });
    expect([...scene.target.accounts]).toEqual(before);
    const rows = await scene.rows();
    expect(rows.find(({ recordKey }) => recordKey === '1')?.differences).toEqual([
      { target: 'phone', labelKey: 'target_phone', crm: '1', erp: '+44 20 7946 0001', problem: null },
    ]);
    expect(rows.find(({ recordKey }) => recordKey === '2')?.differences.map(({ erp }) => erp)).toEqual([
      'Customer 2',
      '+44 20 7946 0002',
      'from the ERP',
    ]);
  });

  it('proposes, and does what was decided', async () => {
    const scene = sceneOf(0);
    for (const key of [1, 2])
      scene.source.put(sourceCustomer(key, { values: { website: `c${key}.example` } }));
    const values = { name: 'Another name', website: 'c1.example', note: 'mine' };
    const id = scene.target.add({ values });
    scene.target.add({ values: { ...values, website: 'c2.example' } });
    await scene.begin();
    expect(await scene.outcomes()).toEqual({ '1': 'proposed', '2': 'proposed' });
    expect((await scene.rows())[0]?.proposals).toEqual([
      { id, name: 'Another name', reasons: ['import_same_domain'] },
    ]);
    const decisions = { '1': { kind: 'link', accountId: id }, '2': { kind: 'insert' } } as const;
    const run = await scene.begin({ id: 'run-2', decisions }, ['1', '2']);
    expect(run.counts).toMatchObject({ updated: 1, inserted: 1 });
    expect(scene.target.accounts.get(id)).toMatchObject({
      values: { name: 'Customer 1', note: 'mine' },
      links: [{ customerNo: 'C-1', externalUid: 'sage-intacct:NorthwindTest:1' }],
    });
    expect((await scene.begin({ id: 'run-3' })).counts).toMatchObject({ unchanged: 2 });
  });

  it('reads only the accounts that have come since the index was read, and a day later all of them again', async () => {
    const scene = sceneOf(0);
    scene.target.sizes = { ...scene.target.sizes, keys: 2 };
    const add = (key: number, id = 0) => {
      scene.source.put(sourceCustomer(key, { name: `Alike ${key}`, values: { taxId: `GB-${key}-123` } }));
      for (let at = 0; at < id; at += 1) scene.target.add({ values: { name: `Other ${key}-${at}` } });
      scene.target.add({ values: { name: 'Another name', tax: `GB${key}123` } });
    };
    add(1, 6);
    expect((await scene.begin({ mode: 'preview' })).indexed).toBe(7);
    expect((await scene.begin({ id: 'run-2' })).indexed).toBe(0);
    add(2, 4);
    expect(await scene.begin({ id: 'run-3' })).toMatchObject({ indexed: 5, counts: { proposed: 2 } });
    scene.now += 24 * 60 * 60_000 - 1;
    expect((await scene.begin({ id: 'run-4' })).indexed).toBe(0);
    scene.now += 1;
    expect(await scene.begin({ id: 'run-5' })).toMatchObject({ indexed: 12, counts: { proposed: 2 } });
    scene.now -= 60_000;
    expect((await scene.begin({ id: 'run-6' })).indexed).toBe(12);
  });

  it('does not take an index for complete that was given up on the way', async () => {
    const scene = sceneOf(1);
    scene.target.sizes = { ...scene.target.sizes, keys: 2 };
    for (let at = 0; at < 9; at += 1) scene.target.add({ values: { name: `Other ${at}` } });
    const readKeys = scene.target.readKeys.bind(scene.target);
    let pages = 0;
    scene.target.readKeys = async (cursor, size) => {
      pages += 1;
      if (pages === 3) await scene.store.change('run-1', (run) => ({ ...run, state: 'cancelling' }));
      return readKeys(cursor, size);
    };
    expect(await scene.begin()).toMatchObject({ state: 'cancelled', indexed: 6 });
    expect((await scene.begin({ id: 'run-2' })).indexed).toBe(9);
  });

  it('ends where the CRM gives the same keys again and again', async () => {
    const scene = sceneOf(1);
    scene.target.readKeys = async (cursor) => ({ accounts: [], next: cursor === '' ? '5' : cursor });
    expect(await scene.begin()).toMatchObject({ state: 'waiting', error: { code: 'INTERNAL' } });
  });

  it('finds whom somebody else inserted since the index was read', async () => {
    const scene = sceneOf(3);
    await scene.begin({ mode: 'preview' });
    scene.target.add({ values: { name: 'Customer 2', phone: '1' }, links: [linkFor(2)] });
    scene.target.add({ links: [linkFor(3)], deleted: true });
    await scene.begin({ id: 'run-2' });
    expect(await scene.outcomes('run-2')).toEqual({ '1': 'inserted', '2': 'updated', '3': 'conflict' });
    expect(scene.target.accounts.size).toBe(3);
  });

  it('does not go round in circles over an account that is found and cannot be read', async () => {
    const scene = sceneOf(1);
    await scene.begin({ mode: 'preview' });
    scene.target.add({ values: { name: 'Hidden' }, links: [linkFor(1)] });
    scene.target.read = async () => [];
    await scene.begin({ id: 'run-2' });
    const [row] = await scene.rows('run-2');
    expect(row?.notes).toEqual([{ labelKey: 'import_conflict_unreadable', params: { account: 'Hidden' } }]);
  });

  it('does not take the index at its word where a link is gone', async () => {
    const scene = sceneOf(1);
    const id = scene.target.add({ values: { name: 'Customer 1' }, links: [linkFor(1)] });
    await scene.begin({ mode: 'preview' });
    scene.target.accounts.set(id, { values: { name: 'Customer 1' }, links: [], deleted: false });
    await scene.begin({ id: 'run-2' });
    expect(await scene.outcomes('run-2')).toEqual({ '1': 'inserted' });
  });

  it('fails a customer without what the CRM demands, and asks for nothing', async () => {
    const scene = sceneOf(0);
    scene.source.put(sourceCustomer(1, { name: '' }));
    await scene.begin();
    expect((await scene.rows())[0]?.error).toMatchObject({ code: 'VALUE-REQUIRED', field: 'name' });
    expect(scene.target.batches).toEqual([]);
  });
});
