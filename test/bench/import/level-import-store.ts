import { ClassicLevel } from 'classic-level';
import { AppError } from '../../../src/core/app-error';
import { type ImportRow, type ImportRun, isOver } from '../../../src/core/import-run';
import { fakeLocks } from '../../../src/platform/locks';
import {
  type ImportPage,
  type ImportStore,
  type IndexEntry,
  type IndexState,
  NO_INDEX,
  type PageMarks,
} from '../../../src/workflows/import-customers/import-store';

type Stored =
  | ImportRun
  | Omit<ImportPage, keyof PageMarks>
  | PageMarks
  | ImportRow
  | readonly IndexEntry[]
  | IndexState
  | string
  | number;
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
  /** The few runs there are, as they stand on the disk, which nobody else writes to. */
  const runs = new Map(
    ((await db.values(under('run')).all()) as readonly ImportRun[]).map((run) => [run.id, run]),
  );
  const present = (runId: string): ImportRun => {
    const run = runs.get(runId);
    if (!run) throw new AppError('IMPORT-GONE');
    return run;
  };
  const writeRun = async (run: ImportRun, changes: readonly Change[] = []): Promise<ImportRun> => {
    await write([put(runKey(run.id), run), ...changes]);
    runs.set(run.id, run);
    return run;
  };
  const indexChanges = async (org: string, entries: readonly IndexEntry[]): Promise<readonly Change[]> => {
    const byKey = new Map<string, IndexEntry[]>();
    for (const entry of entries) {
      const key = indexKey(org, entry.kind, entry.value);
      byKey.set(key, [...(byKey.get(key) ?? []), entry]);
    }
    const keys = [...byKey.keys()];
    const before = (await db.getMany(keys)) as readonly (readonly IndexEntry[] | undefined)[];
    return keys.map((key, at) => put(key, merged(before[at] ?? [], byKey.get(key) ?? [])));
  };
  const exclusive = fakeLocks();
  /** What reads before it writes does so alone. */
  const alone = <T>(task: () => Promise<T>): Promise<T> => exclusive(folder, task);
  const forget = async (runId: string): Promise<void> => {
    await db.clear(under(`subset|${runId}`));
    await db.clear(under(`row|${runId}`));
    await write([runKey(runId), pageKey(runId), marksKey(runId)].map(removal));
    runs.delete(runId);
  };
  const list = (): readonly ImportRun[] =>
    [...runs.values()].sort((one, other) => other.startedAt - one.startedAt);

  return {
    begin: (run, subset = []) =>
      alone(async () => {
        const earlier = list();
        const rival = earlier.find((one) => one.org === run.org && !isOver(one.state));
        if (rival) throw new AppError('IMPORT-RUNNING');
        await writeRun(
          run,
          subset.map((key, at) => put(subsetKey(run.id, at), key)),
        );
        const open = earlier.filter(({ state }) => !isOver(state)).length + 1;
        const surplus = earlier.filter(({ state }) => isOver(state)).slice(Math.max(0, MOST_RUNS - open));
        for (const { id } of surplus) await forget(id);
      }),
    subset: async (runId, from, size) => {
      const keys = Array.from({ length: size }, (_, at) => subsetKey(runId, from + at));
      const found = (await db.getMany(keys)) as readonly (string | undefined)[];
      return found.filter((key) => key !== undefined);
    },
    get: async (runId) => runs.get(runId) ?? null,
    list: async () => list(),
    change: (runId, change) =>
      alone(async () => {
        const run = runs.get(runId);
        return run ? writeRun(change(run)) : null;
      }),
    checkpoint: (runId, change, { page, marks, rows = [], entries = [], index }) =>
      alone(async () => {
        const next = change(present(runId));
        return writeRun(next, [
          ...(page === undefined ? [] : pageChanges(runId, page)),
          ...(marks ? [put(marksKey(runId), marks)] : []),
          ...rows.map((row) => put(rowKey(runId, row.recordKey), row)),
          ...(index ? [put(indexStateKey(next.org), index)] : []),
          ...(await indexChanges(next.org, entries)),
        ]);
      }),
    page: async (runId) => {
      const page = await get<Omit<ImportPage, keyof PageMarks>>(pageKey(runId));
      const marks = await get<PageMarks>(marksKey(runId));
      return page && marks ? { ...page, ...marks } : null;
    },
    rowsOf: async (runId, recordKeys) => {
      const rows = (await db.getMany(recordKeys.map((key) => rowKey(runId, key)))) as readonly (
        | ImportRow
        | undefined
      )[];
      return new Map(rows.flatMap((row) => (row ? [[row.recordKey, row]] : [])));
    },
    rows: async (runId, { outcome, text, from, size }) => {
      const all = (await db.values(under(`row|${runId}`)).all()) as ImportRow[];
      const wanted = text.toLowerCase();
      const found = all
        .filter((row) => matches(row, outcome, wanted))
        .sort((one, other) => one.index - other.index);
      return { rows: found.slice(from, from + size), total: found.length };
    },
    remove: async (runId) => {
      const run = runs.get(runId);
      if (run && !isOver(run.state)) throw new AppError('IMPORT-RUNNING');
      await forget(runId);
    },
    indexState: async (org) => (await get<IndexState>(indexStateKey(org))) ?? NO_INDEX,
    clearIndex: async (org) => {
      await db.del(indexStateKey(org));
      await db.clear(under(`index|${org}`));
    },
    addToIndex: async (org, entries) => db.batch([...(await indexChanges(org, entries))]),
    lookUp: async (org, kind, values) => {
      const found = await db.getMany(values.map((value) => indexKey(org, kind, value)));
      const pairs = values.map(
        (value, at) => [value, found[at] as readonly IndexEntry[] | undefined] as const,
      );
      return new Map(
        pairs.flatMap(([value, entries]) => (entries ? [[value, entries.slice(0, MOST_OF_A_VALUE)]] : [])),
      );
    },
    close: () => db.close(),
  };
}

/** See `ImportStore`. */
const MOST_RUNS = 50;
const MOST_OF_A_VALUE = 50;

const merged = (before: readonly IndexEntry[], added: readonly IndexEntry[]): readonly IndexEntry[] => [
  ...before.filter((one) => !added.some(({ accountId }) => accountId === one.accountId)),
  ...added,
];

const put = (key: string, value: Stored): Change => ({ type: 'put', key, value });
const removal = (key: string): Change => ({ type: 'del', key });

const runKey = (runId: string): string => `run|${runId}`;
const pageKey = (runId: string): string => `page|${runId}`;
const marksKey = (runId: string): string => `marks|${runId}`;
const rowKey = (runId: string, key: string): string => `row|${runId}|${key}`;
const subsetKey = (runId: string, at: number): string => `subset|${runId}|${String(at).padStart(9, '0')}`;
const indexStateKey = (org: string): string => `indexed|${org}`;
const indexKey = (org: string, kind: string, value: string): string => `index|${org}|${kind}|${value}`;

const under = (prefix: string): { readonly gte: string; readonly lt: string } => ({
  gte: `${prefix}|`,
  lt: `${prefix}|\uffff`,
});

function pageChanges(runId: string, page: ImportPage | null): readonly Change[] {
  if (!page) return [pageKey(runId), marksKey(runId)].map(removal);
  const { customers, next, ...marks } = page;
  return [put(pageKey(runId), { customers, next }), put(marksKey(runId), marks)];
}

const matches = (row: ImportRow, outcome: string, text: string): boolean =>
  (outcome === '' || row.outcome === outcome) &&
  (text === '' || [row.number, row.name, row.recordKey].some((value) => value.toLowerCase().includes(text)));
