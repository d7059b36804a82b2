import { beforeEach, describe, expect, it } from 'vitest';
import { IMPORT_OUTCOMES, type ImportOutcome, type ImportRow } from '../../../core/import-run';
import { type ImportPage, type ImportStore, type IndexEntry, NO_INDEX, type RowQuery } from '../import-store';
import { importRow, importRun } from './import-run';

const ORG = 'crm.example/crm';
const ALL: RowQuery = { outcome: '', text: '', from: 0, size: 2000 };

const entry = (value: string, accountId: string, change: Partial<IndexEntry> = {}): IndexEntry => ({
  kind: 'uid',
  value,
  accountId,
  accountName: `Account ${accountId}`,
  deleted: false,
  link: { customerNo: `C-${accountId}`, integrationKey: '', externalUid: value },
  ...change,
});

const page = (change: Partial<ImportPage> = {}): ImportPage => ({
  customers: [
    { recordKey: '1', number: 'C-1', name: 'Harbour Tools', modifiedAt: null, values: { phone: '1' } },
  ],
  next: 'after-1',
  done: [],
  sent: [],
  changed: [],
  ...change,
});

/** What every place where imports rest must do. `create` gives an empty one. */
export function describeImportStore(name: string, create: () => Promise<ImportStore>): void {
  describe(`imports ${name}`, () => {
    let store: ImportStore;

    beforeEach(async () => {
      store = await create();
    });

    describe('runs', () => {
      it('come back exactly as they were written', async () => {
        const run = importRun('a', {
          only: 2,
          decisions: { '1': { kind: 'link', accountId: '7' }, '2': { kind: 'insert' } },
          criteria: { since: 5, from: 'A', to: 'B' },
          settings: {
            mapping: { 'company.comp_name': 'name' },
            crmOwned: ['x'],
            strict: true,
            perMinute: 60,
          },
          state: 'waiting',
          error: { code: 'VAULT-LOCKED', params: { name: 'x' }, raw: 'r', field: 'f' },
          attempts: 3,
          total: 40,
        });
        await store.begin(run);
        expect(await store.get('a')).toEqual(run);
        expect(await store.get('b')).toBeNull();
      });

      it('keep the customers that they are about apart, in their order', async () => {
        const keys = Array.from({ length: 4500 }, (_, at) => `key-${(at * 7) % 4500}`);
        await store.begin(importRun('a', { only: keys.length }), keys);
        for (const [from, size] of [
          [0, 3],
          [990, 20],
          [1000, 1000],
          [1999, 2002],
          [4499, 50],
          [4500, 50],
        ] as const) {
          expect(await store.subset('a', from, size), `${from}`).toEqual(keys.slice(from, from + size));
        }
        expect(JSON.stringify([await store.get('a'), await store.list()])).not.toContain('key-');
        await store.change('a', (run) => ({ ...run, state: 'done' }));
        await expect(store.begin(importRun('a2', { state: 'done' }), [])).resolves.toBeUndefined();
        await store.remove('a');
        expect(await store.subset('a', 0, 3)).toEqual([]);
      });

      it('that are refused leave nothing of the customers that they are about', async () => {
        await store.begin(importRun('a'));
        await expect(store.begin(importRun('b', { only: 1 }), ['1'])).rejects.toMatchObject({
          code: 'IMPORT-RUNNING',
        });
        expect(await store.subset('b', 0, 3)).toEqual([]);
      });

      it('are not removed before they are over', async () => {
        await store.begin(importRun('a', { state: 'paused' }));
        await expect(store.remove('a')).rejects.toMatchObject({ code: 'IMPORT-RUNNING' });
        expect(await store.get('a')).not.toBeNull();
        await expect(store.remove('b')).resolves.toBeUndefined();
      });

      it('are one at a time for an organisation', async () => {
        await store.begin(importRun('a', { state: 'paused' }));
        await expect(store.begin(importRun('b'))).rejects.toMatchObject({ code: 'IMPORT-RUNNING' });
        expect(await store.get('b')).toBeNull();
        await store.begin(importRun('c', { org: 'elsewhere' }));
        await store.change('a', (run) => ({ ...run, state: 'cancelled' }));
        await store.begin(importRun('d'));
        expect((await store.get('d'))?.state).toBe('running');
      });

      it('that are begun at once are one', async () => {
        const begun = await Promise.allSettled(['a', 'b', 'c'].map((id) => store.begin(importRun(id))));
        expect(begun.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
        expect(await store.list()).toHaveLength(1);
      });

      it('are listed newest first, fifty at most, those that are not over among them', async () => {
        await store.begin(importRun('open', { org: 'elsewhere', startedAt: 0 }));
        for (let at = 1; at <= 55; at += 1) {
          await store.begin(importRun(`run-${at}`, { startedAt: at, state: 'done' }));
        }
        const ids = (await store.list()).map(({ id }) => id);
        expect(ids.length).toBeLessThanOrEqual(50);
        expect(ids.slice(0, 2)).toEqual(['run-55', 'run-54']);
        expect(ids.at(-1)).toBe('open');
      });

      it('are changed as they stand, and are null once they are gone', async () => {
        await store.begin(importRun('a'));
        await Promise.all(
          Array.from({ length: 5 }, () => store.change('a', (run) => ({ ...run, done: run.done + 1 }))),
        );
        expect((await store.get('a'))?.done).toBe(5);
        expect(await store.change('b', (run) => run)).toBeNull();
        await expect(store.checkpoint('b', (run) => run, {})).rejects.toMatchObject({ code: 'IMPORT-GONE' });
      });

      it('take page and rows along when they are removed', async () => {
        await store.begin(importRun('a'));
        const parts = { page: page(), rows: [importRow(0), importRow(1)] };
        await store.checkpoint('a', (run) => ({ ...run, state: 'done' }), parts);
        await store.begin(importRun('b'));
        await store.checkpoint('b', (run) => run, { rows: [importRow(0)] });
        await store.remove('a');
        expect(await store.get('a')).toBeNull();
        expect(await store.page('a')).toBeNull();
        expect(await store.rows('a', ALL)).toEqual({ rows: [], total: 0 });
        expect((await store.rowsOf('a', ['1000'])).size).toBe(0);
        expect((await store.rows('b', ALL)).total).toBe(1);
      });
    });

    describe('a checkpoint', () => {
      beforeEach(() => store.begin(importRun('a')));

      it('keeps a page and its marks until they are replaced or taken away', async () => {
        await store.checkpoint('a', (run) => run, { page: page() });
        expect(await store.page('a')).toEqual(page());
        await store.checkpoint('a', (run) => run, { marks: { done: [0], sent: [1, 2], changed: [3] } });
        expect(await store.page('a')).toEqual(page({ done: [0], sent: [1, 2], changed: [3] }));
        await store.checkpoint('a', (run) => run, { rows: [importRow(0)] });
        expect((await store.page('a'))?.done).toEqual([0]);
        await store.checkpoint('a', (run) => run, { page: page({ next: null }) });
        expect(await store.page('a')).toEqual(page({ next: null }));
        await store.checkpoint('a', (run) => run, { page: null });
        expect(await store.page('a')).toBeNull();
      });

      it('sees what a user did meanwhile, and gives the run as it is then', async () => {
        await store.change('a', (run) => ({ ...run, state: 'paused' }));
        const run = await store.checkpoint('a', (known) => ({ ...known, done: known.done + 2 }), {});
        expect(run).toMatchObject({ state: 'paused', done: 2 });
        expect(await store.get('a')).toEqual(run);
      });

      it('that cannot be written leaves nothing of itself', async () => {
        const fail = (): never => {
          throw new Error('no next state');
        };
        const parts = {
          page: page(),
          rows: [importRow(0)],
          entries: [entry('u-1', '1')],
          index: { completeAt: 3, upTo: '1' },
        };
        await expect(store.checkpoint('a', fail, parts)).rejects.toThrow('no next state');
        expect(await store.page('a')).toBeNull();
        expect((await store.rows('a', ALL)).total).toBe(0);
        expect((await store.lookUp(ORG, 'uid', ['u-1'])).size).toBe(0);
        expect(await store.indexState(ORG)).toEqual(NO_INDEX);
      });

      it('adds to the key index of its organisation, and says how far that is', async () => {
        await store.checkpoint('a', (run) => run, { entries: [entry('u-1', '1')] });
        expect(await store.indexState(ORG)).toEqual(NO_INDEX);
        const index = { completeAt: 99, upTo: '2' };
        await store.checkpoint('a', (run) => run, { entries: [entry('u-2', '2')], index });
        await store.checkpoint('a', (run) => run, { entries: [entry('u-3', '3')] });
        await store.addToIndex(ORG, [entry('u-4', '4')]);
        expect(await store.indexState(ORG)).toEqual(index);
        expect(await store.indexState('elsewhere')).toEqual(NO_INDEX);
        expect([...(await store.lookUp(ORG, 'uid', ['u-1', 'u-2', 'u-3'])).keys()].sort()).toEqual([
          'u-1',
          'u-2',
          'u-3',
        ]);
        await store.clearIndex(ORG);
        expect(await store.indexState(ORG)).toEqual(NO_INDEX);
        await store.checkpoint('a', (run) => run, { index: { completeAt: null, upTo: '7' } });
        expect(await store.indexState(ORG)).toEqual({ completeAt: null, upTo: '7' });
      });
    });

    describe('rows', () => {
      const outcomeOf = (index: number): ImportOutcome =>
        IMPORT_OUTCOMES[(index * 7) % IMPORT_OUTCOMES.length] ?? 'failed';
      const many = Array.from({ length: 700 }, (_, index) => importRow(index, { outcome: outcomeOf(index) }));
      const numbersOf = (rows: readonly ImportRow[]): readonly number[] => rows.map(({ index }) => index);

      beforeEach(() => store.begin(importRun('a')));

      /** In checkpoints of uneven size; within each the rows come backwards. */
      async function writeAll(): Promise<void> {
        const sizes = [1, 3, 40, 129, 2, 300, 225];
        let at = 0;
        for (const size of sizes) {
          await store.checkpoint('a', (run) => run, { rows: many.slice(at, at + size).reverse() });
          at += size;
        }
        expect(at).toBe(many.length);
      }

      it('come back exactly as they were written, in their order', async () => {
        const rich = importRow(1, {
          outcome: 'failed',
          notes: [{ labelKey: 'import_shortened', params: { max: '60' } }],
          error: { code: 'CRM-REFUSED', params: {}, raw: 'Refused', field: '' },
          differences: [{ target: 't', labelKey: 'l', crm: 'old', erp: 'new', problem: null }],
          proposals: [{ id: '9', name: 'Harbour', reasons: ['import_same_domain'] }],
        });
        await store.checkpoint('a', (run) => run, { rows: [rich, importRow(0)] });
        expect(await store.rows('a', ALL)).toEqual({ rows: [importRow(0), rich], total: 2 });
      });

      it('are paged by outcome and by text as a plain list would be', async () => {
        await writeAll();
        for (const outcome of ['', ...IMPORT_OUTCOMES] as const) {
          for (const text of ['', 'c-1', 'TOOLS 69', '1003', 'nothing like it']) {
            const fitting = many.filter(
              (row) =>
                (outcome === '' || row.outcome === outcome) &&
                [row.number, row.name, row.recordKey].some((one) =>
                  one.toLowerCase().includes(text.toLowerCase()),
                ),
            );
            for (const [from, size] of [
              [0, 20],
              [15, 50],
              [100, 300],
              [690, 50],
            ] as const) {
              const { rows, total } = await store.rows('a', { outcome, text, from, size });
              expect({ rows: numbersOf(rows), total }, `${outcome}|${text}|${from}`).toEqual({
                rows: numbersOf(fitting.slice(from, from + size)),
                total: fitting.length,
              });
            }
          }
        }
      });

      it('are found by record key', async () => {
        await writeAll();
        const found = await store.rowsOf('a', ['1000', '1128', '1699', '1700', 'x']);
        expect([...found].map(([key, { index }]) => [key, index]).sort()).toEqual([
          ['1000', 0],
          ['1128', 128],
          ['1699', 699],
        ]);
      });

      it('with an index that is there already stand in place of what was there', async () => {
        await writeAll();
        const before = await store.rows('a', { ...ALL, outcome: 'conflict' });
        const mended = importRow(130, { outcome: 'conflict', name: 'Mended' });
        await store.checkpoint('a', (run) => run, { rows: [mended] });
        const all = await store.rows('a', ALL);
        expect(all.total).toBe(700);
        expect(all.rows[130]).toEqual(mended);
        const wasOne = outcomeOf(130) === 'conflict' ? 0 : 1;
        expect((await store.rows('a', { ...ALL, outcome: 'conflict' })).total).toBe(before.total + wasOne);
        const found = await store.rowsOf('a', ['1129', '1130', '1131']);
        expect([...found.values()].map(({ name }) => name).sort()).toEqual([
          'Harbour Tools 129',
          'Harbour Tools 131',
          'Mended',
        ]);
      });
    });

    describe('the key index', () => {
      it('tells of the values that have entries, by organisation and kind', async () => {
        await store.addToIndex(ORG, [
          entry('sage-intacct:N:41', '1'),
          entry('sage-intacct:N:4', '2'),
          entry('sage-intacct:N:4', '3', { kind: 'number', link: null, deleted: true }),
        ]);
        await store.addToIndex('elsewhere', [entry('sage-intacct:N:42', '4')]);
        const found = await store.lookUp(ORG, 'uid', [
          'sage-intacct:N:4',
          'sage-intacct:N:41',
          'sage-intacct:N:42',
        ]);
        expect(Object.fromEntries(found)).toEqual({
          'sage-intacct:N:4': [entry('sage-intacct:N:4', '2')],
          'sage-intacct:N:41': [entry('sage-intacct:N:41', '1')],
        });
        expect((await store.lookUp(ORG, 'number', ['sage-intacct:N:4'])).get('sage-intacct:N:4')).toEqual([
          entry('sage-intacct:N:4', '3', { kind: 'number', link: null, deleted: true }),
        ]);
      });

      it('keeps every account of a value, and of an account what was added last', async () => {
        await store.addToIndex(ORG, [entry('harbour', '1'), entry('harbour', '2')]);
        await store.addToIndex(ORG, [entry('harbour', '1', { accountName: 'Renamed' }), entry('other', '1')]);
        const found = (await store.lookUp(ORG, 'uid', ['harbour'])).get('harbour') ?? [];
        expect([...found].sort((one, other) => one.accountId.localeCompare(other.accountId))).toEqual([
          entry('harbour', '1', { accountName: 'Renamed' }),
          entry('harbour', '2'),
        ]);
      });

      it('finds each of thousands, however they were added', async () => {
        const values = Array.from({ length: 3000 }, (_, at) => `sage-intacct:N:${at * 3}`);
        const shuffled = values.map((_, at) => values[(at * 1009) % values.length] ?? '');
        for (let at = 0; at < 3000; at += 700) {
          await store.addToIndex(
            ORG,
            shuffled.slice(at, at + 700).map((value) => entry(value, `account of ${value}`)),
          );
        }
        const found = await store.lookUp(
          ORG,
          'uid',
          Array.from({ length: 9000 }, (_, at) => `sage-intacct:N:${at}`),
        );
        expect(found.size).toBe(3000);
        for (const value of values) expect(found.get(value)).toEqual([entry(value, `account of ${value}`)]);
      });

      it('tells of at most fifty accounts of one value', async () => {
        const accounts = Array.from({ length: 260 }, (_, at) => entry('test', String(at)));
        await store.addToIndex(ORG, accounts);
        const found = (await store.lookUp(ORG, 'uid', ['test'])).get('test') ?? [];
        expect(found).toHaveLength(50);
        expect(new Set(found.map(({ accountId }) => accountId)).size).toBe(50);
      });

      it('is forgotten for one organisation at a time, and can be made anew', async () => {
        await store.addToIndex(ORG, [entry('a', '1')]);
        await store.addToIndex('elsewhere', [entry('a', '1')]);
        await store.clearIndex(ORG);
        expect((await store.lookUp(ORG, 'uid', ['a'])).size).toBe(0);
        expect((await store.lookUp('elsewhere', 'uid', ['a'])).size).toBe(1);
        await store.addToIndex(ORG, [entry('a', '2')]);
        expect((await store.lookUp(ORG, 'uid', ['a'])).get('a')).toEqual([entry('a', '2')]);
      });
    });
  });
}
