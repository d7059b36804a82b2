import { describe, expect, it } from 'vitest';
import { AppError } from '../../core/app-error';
import type { ErrorCode } from '../../core/error-catalogue';
import { DEFAULT_IMPORT_SETTINGS } from '../../core/import-settings';
import { FakeTarget, REFUSED_NAME } from './test/fake-target';
import { ImportScene, sceneRun } from './test/import-scene';
import { linkFor, sourceCustomer } from './test/source-customer';

const sceneOf = (customers: number): ImportScene => {
  const scene = new ImportScene();
  for (let key = 1; key <= customers; key += 1) scene.source.put(sourceCustomer(key));
  return scene;
};

/** Makes the next calls of a method fail, one with each of these errors. */
function failing<K extends 'insert' | 'update' | 'prepare' | 'read' | 'findLinked'>(
  target: FakeTarget,
  method: K,
  errors: readonly AppError[],
): { calls: number } {
  const seen = { calls: 0 };
  const real: unknown = target[method];
  const left = [...errors];
  Object.assign(target, {
    [method]: async (...args: unknown[]) => {
      seen.calls += 1;
      const error = left.shift();
      if (error) throw error;
      return typeof real === 'function' ? Reflect.apply(real, target, args) : undefined;
    },
  });
  return seen;
}

const errors = (code: ErrorCode, times: number): readonly AppError[] =>
  Array.from({ length: times }, () => new AppError(code));

describe('trouble in an import', () => {
  it('is waited for, longer from time to time, and left behind', async () => {
    const scene = sceneOf(3);
    failing(scene.target, 'insert', errors('CRM-RECORD-LOCKED', 0).concat(errors('NET-UNREACHABLE', 3)));
    const run = await scene.begin();
    expect(run).toMatchObject({ state: 'done', counts: { inserted: 3 }, attempts: 0 });
    expect(scene.pauses.every((ms) => ms <= 5000)).toBe(true);
    expect(scene.now - run.startedAt).toBeGreaterThanOrEqual(3 * 15_000);
  });

  it('that stays leaves the run waiting, with the error, and the next drive goes on', async () => {
    const scene = sceneOf(3);
    failing(scene.target, 'insert', errors('NET-UNREACHABLE', 12));
    expect(await scene.begin()).toMatchObject({
      state: 'waiting',
      error: { code: 'NET-UNREACHABLE' },
      attempts: 1,
      done: 0,
    });
    expect(await scene.drive()).toMatchObject({ state: 'waiting', attempts: 2 });
    expect(await scene.drive()).toMatchObject({
      state: 'done',
      attempts: 0,
      error: null,
      counts: { inserted: 3 },
    });
    expect(scene.target.closed).toBe(3);
  });

  it.each(['CRM-SERVICE-USER', 'VAULT-LOCKED', 'CRM-FIELDS-MISSING', 'PERMISSION-MISSING'] as const)(
    'of the kind %s is not tried again by itself',
    async (code) => {
      const scene = sceneOf(3);
      const seen = failing(scene.target, 'prepare', errors(code, 2));
      expect(await scene.begin()).toMatchObject({ state: 'waiting', error: { code } });
      expect(seen.calls).toBe(1);
      expect(scene.pauses).toEqual([]);
    },
  );

  it('of the session in the middle fails no row', async () => {
    const scene = sceneOf(6);
    failing(scene.target, 'insert', errors('CRM-SIGNED-OUT', 1));
    expect(await scene.begin()).toMatchObject({ state: 'waiting', done: 0 });
    expect(await scene.drive()).toMatchObject({ state: 'done', counts: { inserted: 6, failed: 0 } });
  });

  it('said in the place of a result fails no row either', async () => {
    const scene = sceneOf(4);
    const insert = scene.target.insert.bind(scene.target);
    let first = true;
    scene.target.insert = async (accounts) => {
      if (!first) return insert(accounts);
      first = false;
      const made = await insert(accounts.slice(0, 2));
      const refused = {
        ok: false,
        error: new AppError('NET-THROTTLED', { params: { seconds: '30' } }).toJSON(),
      };
      return [...made, ...accounts.slice(2).map(() => refused as { ok: false; error: typeof refused.error })];
    };
    const run = await scene.begin();
    expect(run).toMatchObject({ state: 'done', counts: { inserted: 4, failed: 0 } });
    expect(scene.now - run.startedAt).toBeGreaterThanOrEqual(30_000);
    expect(scene.target.accounts.size).toBe(4);
  });

  it('with one record of a batch fails that one', async () => {
    for (const whole of [false, true]) {
      const scene = sceneOf(8);
      scene.target.refusesWholeBatch = whole;
      scene.source.put(sourceCustomer(9, { name: REFUSED_NAME }));
      scene.target.add({ values: { name: 'Old', phone: '1' }, links: [linkFor(9)] });
      scene.source.put(sourceCustomer(10, { name: REFUSED_NAME }));
      const run = await scene.begin();
      expect(run.counts).toMatchObject({ inserted: 8, failed: 2 });
      const failed = (await scene.rows()).filter(({ outcome }) => outcome === 'failed');
      expect(failed.map(({ recordKey, error }) => [recordKey, error?.code])).toEqual([
        ['9', 'CRM-VALIDATION'],
        ['10', 'CRM-VALIDATION'],
      ]);
    }
  });

  it('with an answer that is lost is looked up, and what is lacking is added', async () => {
    const scene = sceneOf(3);
    scene.target.insert = async (accounts) => {
      const [one, two] = accounts;
      if (one)
        scene.target.add({
          values: { name: one.values.name ?? '', note: 'a user was here' },
          links: [one.link],
        });
      if (two) scene.target.add({ values: two.values, links: [two.link] });
      scene.target.insert = FakeTarget.prototype.insert.bind(scene.target);
      throw new AppError('IMPORT-UNCERTAIN');
    };
    const run = await scene.begin();
    expect(run.counts).toMatchObject({ inserted: 3, updated: 0, unchanged: 0 });
    expect([...scene.target.accounts.values()].map(({ values }) => [values.phone, values.note])).toEqual([
      ['+44 20 7946 0001', 'a user was here'],
      ['+44 20 7946 0002', 'from the ERP'],
      ['+44 20 7946 0003', 'from the ERP'],
    ]);
    expect(scene.now - run.startedAt).toBeGreaterThanOrEqual(15_000);
  });

  it('with an answer about a change that is lost counts as updated, in this drive and in the next', async () => {
    for (const code of ['NET-TIMEOUT', 'CRM-SIGNED-OUT'] as const) {
      const scene = sceneOf(2);
      scene.target.add({ values: { name: 'Customer 1', phone: '1' }, links: [linkFor(1)] });
      const update = scene.target.update.bind(scene.target);
      scene.target.update = async (changes) => {
        await update(changes);
        scene.target.update = update;
        throw new AppError(code);
      };
      const first = await scene.begin();
      const run = first.state === 'waiting' ? await scene.drive() : first;
      expect(run.counts).toMatchObject({ inserted: 1, updated: 1, unchanged: 0 });
    }
  });

  it('with pages that are too large makes them smaller', async () => {
    const scene = sceneOf(20);
    scene.source.largest = 3;
    expect(await scene.begin()).toMatchObject({ state: 'done', counts: { inserted: 20 }, pageSize: 2 });
    expect(scene.pauses).toEqual([]);
    expect(scene.source.pages.slice(0, 3)).toEqual([10, 5, 2]);
  });

  it('with calls that are too large makes those smaller, down to a record that is too large by itself', async () => {
    const scene = sceneOf(20);
    for (let key = 100; key < 400; key += 1) scene.target.add({ values: { name: `Other ${key}` } });
    const readKeys = scene.target.readKeys.bind(scene.target);
    scene.target.readKeys = async (cursor, size) => {
      if (size > 60) throw new AppError('NET-TOO-LARGE');
      return readKeys(cursor, size);
    };
    const insert = scene.target.insert.bind(scene.target);
    scene.target.insert = async (accounts) => {
      const large = accounts.length > 2 || accounts.some(({ link }) => link.customerNo === 'C-7');
      if (large) throw new AppError('NET-TOO-LARGE');
      return insert(accounts);
    };
    const run = await scene.begin();
    expect(run).toMatchObject({ state: 'done', indexed: 300, counts: { inserted: 19, failed: 1 } });
    expect(scene.pauses).toEqual([]);
  });

  it('with slow answers makes batches smaller, and larger again later', async () => {
    const scene = sceneOf(100);
    const insert = scene.target.insert.bind(scene.target);
    let slow = 2;
    scene.target.insert = async (accounts) => {
      if (slow > 0) scene.now += 11_000;
      slow -= 1;
      return insert(accounts);
    };
    await scene.begin();
    expect(scene.target.batches.slice(0, 3)).toEqual([4, 2, 1]);
    expect(Math.max(...scene.target.batches.slice(3))).toBeGreaterThanOrEqual(3);
  });
});

describe('a clock that is put back', () => {
  const DAY = 24 * 60 * 60_000;

  it('makes no wait longer', async () => {
    const scene = sceneOf(3);
    failing(scene.target, 'insert', errors('IMPORT-UNCERTAIN', 1));
    const { driveImport } = await import('./drive-import');
    await scene.store.begin(sceneRun(scene.now));
    let waited = 0;
    const pause = async (ms: number): Promise<void> => {
      if (waited === 0) scene.now -= DAY;
      waited += ms;
      scene.now += ms;
    };
    expect(await driveImport({ ...scene.ports(), pause }, 'run-1')).toMatchObject({ state: 'done' });
    expect(waited).toBeLessThanOrEqual(20_000);
  });

  it('between two drives does not keep what was sent from being looked up', async () => {
    const scene = sceneOf(3);
    const insert = scene.target.insert.bind(scene.target);
    scene.target.insert = async (accounts) => {
      await insert(accounts);
      scene.target.insert = insert;
      throw new AppError('CRM-SIGNED-OUT');
    };
    expect(await scene.begin()).toMatchObject({ state: 'waiting' });
    scene.now -= DAY;
    expect(await scene.drive()).toMatchObject({ state: 'done', counts: { inserted: 3 } });
    expect(scene.pauses.reduce((sum, ms) => sum + ms, 0)).toBeLessThanOrEqual(20_000);
  });
});

describe('the pace of an import', () => {
  it('is kept over batches, from the clock alone', async () => {
    const scene = sceneOf(40);
    const settings = { ...DEFAULT_IMPORT_SETTINGS, perMinute: 60 };
    const written: number[] = [];
    const insert = scene.target.insert.bind(scene.target);
    scene.target.insert = async (accounts) => {
      written.push(...accounts.map(() => scene.now));
      return insert(accounts);
    };
    await scene.begin({ settings });
    expect(written).toHaveLength(40);
    const first = written[0] ?? 0;
    for (const [at, time] of written.entries()) {
      expect(at).toBeLessThanOrEqual(4 + (time - first) / 1000);
    }
    expect(scene.now - first).toBeLessThanOrEqual(40_000);
  });

  it('is that of the CRM where none is set', async () => {
    const scene = sceneOf(40);
    await scene.begin();
    expect(scene.pauses).toEqual([]);
  });
});

describe('a user', () => {
  const stopAfter = (scene: ImportScene, inserts: number, state: 'paused' | 'cancelling'): void => {
    const insert = scene.target.insert.bind(scene.target);
    let left = inserts;
    scene.target.insert = async (accounts) => {
      left -= 1;
      if (left === 0) await scene.store.change('run-1', (run) => ({ ...run, state }));
      return insert(accounts);
    };
  };

  it('who pauses stops it after the running batch, and it goes on exactly there', async () => {
    const scene = sceneOf(25);
    stopAfter(scene, 2, 'paused');
    expect(await scene.begin()).toMatchObject({ state: 'paused', done: 8 });
    expect(await scene.drive()).toMatchObject({ state: 'paused', done: 8 });
    await scene.store.change('run-1', (run) => ({ ...run, state: 'running' }));
    expect(await scene.drive()).toMatchObject({ state: 'done', done: 25, counts: { inserted: 25 } });
    // The three pages, and the one that had been asked for ahead when the run was paused.
    expect(scene.source.pages).toHaveLength(4);
  });

  it('who cancels ends it after the running batch, and it says what was done', async () => {
    const scene = sceneOf(25);
    stopAfter(scene, 2, 'cancelling');
    expect(await scene.begin()).toMatchObject({
      state: 'cancelled',
      done: 8,
      error: null,
      counts: { inserted: 8 },
    });
    expect(scene.target.accounts.size).toBe(8);
    expect(await scene.store.page('run-1')).toBeNull();
  });

  it('who cancels after a sign-on was refused does not have it tried again', async () => {
    const scene = sceneOf(3);
    scene.target.insert = async () => {
      throw new AppError('CRM-SERVICE-USER');
    };
    expect(await scene.begin()).toMatchObject({ state: 'waiting', error: { code: 'CRM-SERVICE-USER' } });
    let signOns = 0;
    scene.target.prepare = async () => {
      signOns += 1;
      throw new AppError('CRM-SERVICE-USER');
    };
    await scene.store.change('run-1', (run) => ({ ...run, state: 'cancelling' }));
    expect(await scene.drive()).toMatchObject({ state: 'cancelled', error: { code: 'CRM-SERVICE-USER' } });
    expect(signOns).toBe(0);
  });

  it('who cancels while an answer is lost is told what the CRM has', async () => {
    const scene = sceneOf(3);
    const insert = scene.target.insert.bind(scene.target);
    scene.target.insert = async (accounts) => {
      await scene.store.change('run-1', (run) => ({ ...run, state: 'cancelling' }));
      await insert(accounts);
      throw new AppError('IMPORT-UNCERTAIN');
    };
    expect(await scene.begin()).toMatchObject({ state: 'cancelled', error: null, counts: { inserted: 3 } });
  });

  it('who pauses before a change is sent, and makes it, has an unchanged customer afterwards', async () => {
    const scene = sceneOf(5);
    for (const key of [1, 2, 3, 4, 5]) {
      scene.target.add({ values: { name: `Customer ${key}`, phone: '1', note: 'x' }, links: [linkFor(key)] });
    }
    const update = scene.target.update.bind(scene.target);
    scene.target.update = async (changes) => {
      scene.target.update = update;
      await scene.store.change('run-1', (run) => ({ ...run, state: 'paused' }));
      return update(changes);
    };
    expect(await scene.begin()).toMatchObject({ state: 'paused', done: 4 });
    const values = { name: 'Customer 5', phone: '+44 20 7946 0005', note: 'x' };
    scene.target.accounts.set('000005', { values, links: [linkFor(5)], deleted: false });
    await scene.store.change('run-1', (run) => ({ ...run, state: 'running' }));
    expect(await scene.drive()).toMatchObject({ state: 'done', counts: { updated: 4, unchanged: 1 } });
  });

  it('who cancels while an answer about changes is lost is told which of them were made', async () => {
    const scene = sceneOf(3);
    for (const key of [1, 2]) {
      scene.target.add({ values: { name: `Customer ${key}`, phone: '1' }, links: [linkFor(key)] });
    }
    const update = scene.target.update.bind(scene.target);
    scene.target.update = async (changes) => {
      await scene.store.change('run-1', (run) => ({ ...run, state: 'cancelling' }));
      await update(changes.slice(0, 1));
      throw new AppError('NET-TIMEOUT');
    };
    expect(await scene.begin()).toMatchObject({ state: 'cancelled', error: null, done: 1 });
    expect(await scene.outcomes()).toEqual({ '1': 'updated' });
  });

  it('who cancels while the CRM is away has it cancelled, and is told that it is not known', async () => {
    const scene = sceneOf(3);
    failing(scene.target, 'insert', errors('IMPORT-UNCERTAIN', 1));
    const pause = async (): Promise<void> => {
      scene.now += 5000;
      failing(scene.target, 'findLinked', errors('NET-UNREACHABLE', 9));
      await scene.store.change('run-1', (run) => ({ ...run, state: 'cancelling' }));
    };
    const { driveImport } = await import('./drive-import');
    await scene.store.begin(sceneRun(scene.now));
    const run = await driveImport({ ...scene.ports(), pause }, 'run-1');
    expect(run).toMatchObject({ state: 'cancelled', error: { code: 'NET-UNREACHABLE' }, done: 0 });
  });

  it('who pauses does not wait for a long wait to end', async () => {
    const scene = sceneOf(3);
    failing(scene.target, 'insert', [new AppError('NET-THROTTLED', { params: { seconds: '200' } })]);
    const { driveImport } = await import('./drive-import');
    await scene.store.begin(sceneRun(scene.now));
    const pause = async (ms: number): Promise<void> => {
      scene.now += ms;
      await scene.store.change('run-1', (run) => ({ ...run, state: 'paused' }));
    };
    const began = scene.now;
    expect(await driveImport({ ...scene.ports(), pause }, 'run-1')).toMatchObject({ state: 'paused' });
    expect(scene.now - began).toBeLessThanOrEqual(5000);
  });
});
