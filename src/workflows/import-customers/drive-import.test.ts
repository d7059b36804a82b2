import { describe, expect, it } from 'vitest';
import { ImportScene } from './test/import-scene';
import { linkFor, sourceCustomer } from './test/source-customer';

describe('an import', () => {
  it('inserts, updates and leaves alone, and the totals add up', async () => {
    const scene = new ImportScene();
    for (let key = 1; key <= 25; key += 1) scene.source.put(sourceCustomer(key));
    scene.target.add({
      values: { name: 'Customer 1', phone: '442079460001', note: 'mine' },
      links: [linkFor(1)],
    });
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
});
