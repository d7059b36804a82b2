import { AppError } from '../../core/app-error';
import { type ImportRow, type ImportRun, isOver } from '../../core/import-run';
import type { IndexEntry } from '../../core/indexed-account';
import {
  type CheckpointParts,
  type ImportPage,
  type ImportStore,
  type IndexState,
  NO_INDEX,
  type RowQuery,
} from './import-store';

const MOST_RUNS = 50;
const MOST_ENTRIES = 50;

interface KeptRun {
  readonly run: ImportRun;
  readonly subset: readonly string[];
  readonly page: ImportPage | null;
  /** By index; indexes have no gaps. */
  readonly rows: ImportRow[];
  readonly indexOf: Map<string, number>;
}

interface KeptIndex {
  readonly entries: Map<string, Map<string, IndexEntry>>;
  state: IndexState;
}

/** Imports in memory, with the meaning of those on disk: what goes in and comes out is a copy, and a call is all or nothing. */
export class MemoryImportStore implements ImportStore {
  readonly #runs = new Map<string, KeptRun>();
  readonly #indexes = new Map<string, KeptIndex>();

  async begin(run: ImportRun, subset: readonly string[] = []): Promise<void> {
    const rival = [...this.#runs.values()].some((one) => one.run.org === run.org && !isOver(one.run.state));
    if (rival) throw new AppError('IMPORT-RUNNING');
    this.#runs.set(run.id, {
      run: structuredClone(run),
      subset: [...subset],
      page: null,
      rows: [],
      indexOf: new Map(),
    });
    const over = this.#newestFirst().filter(({ state }) => isOver(state));
    const open = this.#runs.size - over.length;
    for (const { id } of over.slice(Math.max(0, MOST_RUNS - open))) this.#runs.delete(id);
  }

  async get(runId: string): Promise<ImportRun | null> {
    return structuredClone(this.#runs.get(runId)?.run ?? null);
  }

  async subset(runId: string, from: number, size: number): Promise<readonly string[]> {
    return this.#runs.get(runId)?.subset.slice(from, from + size) ?? [];
  }

  async list(): Promise<readonly ImportRun[]> {
    return structuredClone(this.#newestFirst());
  }

  async change(runId: string, change: (run: ImportRun) => ImportRun): Promise<ImportRun | null> {
    const kept = this.#runs.get(runId);
    if (!kept) return null;
    const run = structuredClone(change(structuredClone(kept.run)));
    this.#runs.set(runId, { ...kept, run });
    return structuredClone(run);
  }

  async checkpoint(
    runId: string,
    change: (run: ImportRun) => ImportRun,
    parts: CheckpointParts,
  ): Promise<ImportRun> {
    const kept = this.#runs.get(runId);
    if (!kept) throw new AppError('IMPORT-GONE');
    const { page, marks, rows = [], entries = [], index } = structuredClone(parts);
    const run = structuredClone(change(structuredClone(kept.run)));
    const present = page === undefined ? kept.page : page;
    this.#runs.set(runId, { ...kept, run, page: present && { ...present, ...marks } });
    for (const row of rows) {
      kept.rows[row.index] = row;
      kept.indexOf.set(row.recordKey, row.index);
    }
    this.#add(run.org, entries);
    if (index) this.#indexOf(run.org).state = index;
    return structuredClone(run);
  }

  async page(runId: string): Promise<ImportPage | null> {
    return structuredClone(this.#runs.get(runId)?.page ?? null);
  }

  async rowsOf(runId: string, recordKeys: readonly string[]): Promise<ReadonlyMap<string, ImportRow>> {
    const kept = this.#runs.get(runId);
    const found = recordKeys.flatMap((key) => kept?.rows[kept.indexOf.get(key) ?? -1] ?? []);
    return new Map(structuredClone(found).map((row) => [row.recordKey, row]));
  }

  async rows(
    runId: string,
    { outcome, text, from, size }: RowQuery,
  ): Promise<{ readonly rows: readonly ImportRow[]; readonly total: number }> {
    const wanted = text.toLowerCase();
    const found = (this.#runs.get(runId)?.rows ?? []).filter(
      (row) =>
        (outcome === '' || row.outcome === outcome) &&
        [row.number, row.name, row.recordKey].some((value) => value.toLowerCase().includes(wanted)),
    );
    return { rows: structuredClone(found.slice(from, from + size)), total: found.length };
  }

  async remove(runId: string): Promise<void> {
    const kept = this.#runs.get(runId);
    if (kept && !isOver(kept.run.state)) throw new AppError('IMPORT-RUNNING');
    this.#runs.delete(runId);
  }

  async indexState(org: string): Promise<IndexState> {
    return { ...(this.#indexes.get(org)?.state ?? NO_INDEX) };
  }

  async clearIndex(org: string): Promise<void> {
    this.#indexes.delete(org);
  }

  async addToIndex(org: string, entries: readonly IndexEntry[]): Promise<void> {
    this.#add(org, structuredClone(entries));
  }

  async lookUp(
    org: string,
    kind: IndexEntry['kind'],
    values: readonly string[],
  ): Promise<ReadonlyMap<string, readonly IndexEntry[]>> {
    const { entries } = this.#indexOf(org);
    const found = values.flatMap((value) => {
      const accounts = entries.get(`${kind}|${value}`);
      return accounts
        ? [[value, structuredClone([...accounts.values()].slice(0, MOST_ENTRIES))] as const]
        : [];
    });
    return new Map(found);
  }

  #newestFirst(): readonly ImportRun[] {
    return [...this.#runs.values()]
      .map(({ run }) => run)
      .sort((one, other) => other.startedAt - one.startedAt);
  }

  #indexOf(org: string): KeptIndex {
    const kept = this.#indexes.get(org) ?? { entries: new Map(), state: NO_INDEX };
    this.#indexes.set(org, kept);
    return kept;
  }

  #add(org: string, added: readonly IndexEntry[]): void {
    const { entries } = this.#indexOf(org);
    for (const entry of added) {
      const key = `${entry.kind}|${entry.value}`;
      const accounts = entries.get(key) ?? new Map<string, IndexEntry>();
      accounts.set(entry.accountId, entry);
      entries.set(key, accounts);
    }
  }
}
