import { AppError } from '../core/app-error';
import type { ImportRun } from '../core/import-run';
import type { ImportStore } from '../workflows/import-customers/import-store';
import { recordOf, writeCheckpoint } from './import-checkpoint';
import type { ImportDatabase } from './import-database';
import { importIndex } from './import-index';
import { findRows, rowKeysOf } from './import-row-keys';
import { blocksOf, queryRows } from './import-rows';
import { readPage, readRun } from './import-schemas';
import { readSubset, subsetRecords } from './import-subsets';

/** Runs that are kept; the oldest that are over go first. */
const KEEP_RUNS = 50;
const OF_RUNS = ['runs', 'subsets', 'pages', 'marks', 'blocks', 'summaries', 'rowKeys'] as const;

type Open = () => Promise<ImportDatabase>;

/**
 * Imports in IndexedDB. Memory does not grow with a run: rows rest in blocks that are counted, entries of the key index in
 * records of neighbours.
 * @throws AppError `STORAGE-FULL` from whatever writes
 */
export function createImportStore(database: Open): ImportStore {
  const index = importIndex(database);
  const write: ImportStore['change'] = (runId, change) =>
    spaceNeeded(async () => writeCheckpoint(await database(), runId, change, {}));
  return {
    begin: (run, subset = []) => spaceNeeded(() => begin(database, run, subset)),
    subset: async (runId, from, size) => readSubset(await database(), runId, from, size),
    get: async (runId) => readRun(await (await database()).get('runs', runId)),
    list: async () => {
      const records = await (await database()).getAllFromIndex('runs', 'startedAt');
      return records.reverse().flatMap((record) => readRun(record) ?? []);
    },
    change: write,
    checkpoint: async (runId, change, parts) => {
      const run = await spaceNeeded(async () => writeCheckpoint(await database(), runId, change, parts));
      if (!run) throw new AppError('IMPORT-GONE');
      return run;
    },
    page: async (runId) => {
      const transaction = (await database()).transaction(['pages', 'marks']);
      const [page, marks] = await Promise.all([
        transaction.objectStore('pages').get(runId),
        transaction.objectStore('marks').get(runId),
      ]);
      return readPage(page, marks);
    },
    rowsOf: async (runId, recordKeys) => findRows(await database(), runId, recordKeys),
    rows: async (runId, query) => queryRows(await database(), runId, query),
    remove: (runId) => remove(database, runId),
    indexState: index.state,
    clearIndex: index.clear,
    addToIndex: (org, entries) => spaceNeeded(() => index.add(org, entries)),
    lookUp: index.lookUp,
  };
}

async function begin(database: Open, run: ImportRun, subset: readonly string[]): Promise<void> {
  const transaction = (await database()).transaction(['runs', 'subsets'], 'readwrite', {
    durability: 'strict',
  });
  const runs = transaction.objectStore('runs');
  const rival = await runs.index('openOrg').get(run.org);
  // One that nobody can read could never be ended either.
  if (rival && !readRun(rival)) await runs.delete(rival.id);
  try {
    const subsets = transaction.objectStore('subsets');
    await Promise.all([
      runs.add(recordOf(run, 0)),
      ...subsetRecords(run.id, subset).map(([key, keys]) => subsets.put(keys, key)),
      transaction.done,
    ]);
  } catch (cause) {
    // The unique index of open runs said no.
    throw isNamed(cause, 'ConstraintError') ? new AppError('IMPORT-RUNNING', { cause }) : cause;
  }
  // Tidying up is no part of it: a run that is stored must not be reported as one that is not.
  await prune(database).catch(() => undefined);
}

/** @throws AppError `IMPORT-RUNNING` for a run that is not over */
async function remove(database: Open, runId: string): Promise<void> {
  const transaction = (await database()).transaction(OF_RUNS, 'readwrite');
  const runs = transaction.objectStore('runs');
  const record = await runs.get(runId);
  if (record?.openOrg !== undefined) throw new AppError('IMPORT-RUNNING');
  await Promise.all([
    runs.delete(runId),
    transaction.objectStore('subsets').delete(blocksOf(runId)),
    transaction.objectStore('pages').delete(runId),
    transaction.objectStore('marks').delete(runId),
    transaction.objectStore('blocks').delete(blocksOf(runId)),
    transaction.objectStore('summaries').delete(blocksOf(runId)),
    transaction.objectStore('rowKeys').delete(rowKeysOf(runId)),
    transaction.done,
  ]);
}

async function prune(database: Open): Promise<void> {
  const records = await (await database()).getAllFromIndex('runs', 'startedAt');
  const surplus = Math.max(0, records.length - KEEP_RUNS);
  const over = records.filter(({ openOrg }) => openOrg === undefined);
  for (const { id } of over.slice(0, surplus)) await remove(database, id);
}

/** Writes, and says so plainly when there is no room left. */
async function spaceNeeded<T>(task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (cause) {
    throw isNamed(cause, 'QuotaExceededError') ? new AppError('STORAGE-FULL', { cause }) : cause;
  }
}

const isNamed = (error: unknown, name: string): boolean =>
  typeof error === 'object' && error !== null && 'name' in error && error.name === name;
