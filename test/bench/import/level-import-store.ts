import { ClassicLevel } from 'classic-level';
import { AppError } from '../../../src/core/app-error';
import { type ImportRow, type ImportRun, isOver } from '../../../src/core/import-run';
import type {
  ImportPage,
  ImportStore,
  IndexEntry,
} from '../../../src/workflows/import-customers/import-store';

type Stored = ImportRun | ImportPage | readonly ImportRow[] | readonly IndexEntry[] | number;
type Change =
  | { readonly type: 'put'; readonly key: string; readonly value: Stored }
  | { readonly type: 'del'; readonly key: string };

/**
 * Imports on disk, for runs in Node: what the browser's IndexedDB is to the extension. It keeps nothing in the memory of
 * the process but LevelDB's own buffers.
 */
export async function openLevelImportStore(
  folder: string,
): Promise<ImportStore & { close(): Promise<void> }> {
  const db = new ClassicLevel<string, Stored>(folder, { valueEncoding: 'json' });
  await db.open();
  const get = async <T extends Stored>(key: string): Promise<T | null> =>
    ((await db.get(key)) as T | undefined) ?? null;
  const write = (changes: readonly Change[]): Promise<void> => db.batch([...changes], { sync: true });
  const present = async (runId: string): Promise<ImportRun> => {
    const run = await get<ImportRun>(runKey(runId));
    if (!run) throw new AppError('IMPORT-GONE');
    return run;
  };
  const list = async (): Promise<readonly ImportRun[]> => {
    const runs = (await db.values(under('run')).all()) as readonly ImportRun[];
    return [...runs].sort((one, other) => other.startedAt - one.startedAt);
  };

  return {
    begin: async (run) => {
      const rival = (await list()).find((one) => one.org === run.org && !isOver(one.state));
      if (rival) throw new AppError('IMPORT-RUNNING');
      await write([{ type: 'put', key: runKey(run.id), value: run }]);
    },
    get: (runId) => get<ImportRun>(runKey(runId)),
    list,
    change: async (runId, change) => {
      const run = await get<ImportRun>(runKey(runId));
      if (!run) return null;
      const next = change(run);
      await write([{ type: 'put', key: runKey(runId), value: next }]);
      return next;
    },
    checkpoint: async (runId, change, { page, rows = [] }) => {
      const next = change(await present(runId));
      await write([
        { type: 'put', key: runKey(runId), value: next },
        ...(page === undefined ? [] : [pageChange(runId, page)]),
        ...rowChanges(runId, rows),
      ]);
      return next;
    },
    page: (runId) => get<ImportPage>(pageKey(runId)),
    rows: async (runId, { outcome, text, from, size }) => {
      const wanted = text.toLowerCase();
      const found: ImportRow[] = [];
      let total = 0;
      for await (const value of db.values(under(`rows|${runId}`))) {
        for (const row of value as readonly ImportRow[]) {
          if (!matches(row, outcome, wanted)) continue;
          if (total >= from && found.length < size) found.push(row);
          total += 1;
        }
      }
      return { rows: found, total };
    },
    remove: async (runId) => {
      await db.clear(under(`rows|${runId}`));
      await write([runKey(runId), pageKey(runId)].map((key) => ({ type: 'del', key })));
    },
    clearIndex: (org) => db.clear(under(`index|${org}`)),
    addToIndex: async (org, entries) => {
      const byKey = new Map<string, IndexEntry[]>();
      for (const entry of entries) {
        const key = indexKey(org, entry.kind, entry.value);
        byKey.set(key, [...(byKey.get(key) ?? []), entry]);
      }
      const keys = [...byKey.keys()];
      const before = (await db.getMany(keys)) as readonly (readonly IndexEntry[] | undefined)[];
      const changes = keys.map((key, at): Change => {
        const added = byKey.get(key) ?? [];
        const kept = (before[at] ?? []).filter(
          (one) => !added.some(({ accountId }) => accountId === one.accountId),
        );
        return { type: 'put', key, value: [...kept, ...added] };
      });
      await db.batch([...changes]);
    },
    lookUp: async (org, kind, values) => {
      const found = await db.getMany(values.map((value) => indexKey(org, kind, value)));
      const pairs = values.map(
        (value, at) => [value, found[at] as readonly IndexEntry[] | undefined] as const,
      );
      return new Map(pairs.flatMap(([value, entries]) => (entries ? [[value, entries] as const] : [])));
    },
    close: () => db.close(),
  };
}

const runKey = (runId: string): string => `run|${runId}`;
const pageKey = (runId: string): string => `page|${runId}`;
const indexKey = (org: string, kind: string, value: string): string => `index|${org}|${kind}|${value}`;

const under = (prefix: string): { readonly gte: string; readonly lt: string } => ({
  gte: `${prefix}|`,
  lt: `${prefix}|\uffff`,
});

const pageChange = (runId: string, page: ImportPage | null): Change =>
  page ? { type: 'put', key: pageKey(runId), value: page } : { type: 'del', key: pageKey(runId) };

/** The rows of a checkpoint are one record, as in the browser. */
function rowChanges(runId: string, rows: readonly ImportRow[]): readonly Change[] {
  const [first] = rows;
  if (!first) return [];
  const key = `rows|${runId}|${String(first.index).padStart(9, '0')}`;
  return [{ type: 'put', key, value: rows }];
}

const matches = (row: ImportRow, outcome: string, text: string): boolean =>
  (outcome === '' || row.outcome === outcome) &&
  (text === '' || [row.number, row.name, row.recordKey].some((value) => value.toLowerCase().includes(text)));
