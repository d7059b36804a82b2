import type { ImportRow, ImportRun } from '../../../core/import-run';
import { DEFAULT_IMPORT_SETTINGS } from '../../../core/import-settings';
import { driveImport } from '../drive-import';
import type { ImportPorts } from '../import-ports';
import { MemoryImportStore } from '../memory-import-store';
import { FakeSource } from './fake-source';
import { FakeTarget } from './fake-target';
import { importRun } from './import-run';

/** For tests: a source, a target, a store and a clock that only moves when somebody waits. */
export class ImportScene {
  readonly store = new MemoryImportStore();
  readonly source = new FakeSource();
  readonly target = new FakeTarget();
  readonly pauses: number[] = [];
  readonly progress: ImportRun[] = [];
  now = 1_800_000_000_000;
  #ids = 0;

  ports(): ImportPorts {
    return {
      store: this.store,
      source: this.source,
      pages: { largestPage: 10, smallestPage: 2 },
      target: this.target,
      clock: { now: () => this.now },
      pause: async (ms) => {
        this.pauses.push(ms);
        this.now += ms;
      },
      newId: () => `key-${++this.#ids}`,
      onProgress: (run) => this.progress.push(run),
    };
  }

  /** About these customers only, where some are given. */
  async begin(more: Partial<ImportRun> = {}, subset?: readonly string[]): Promise<ImportRun> {
    await this.store.begin(sceneRun(this.now, { only: subset?.length ?? null, ...more }), subset);
    return this.drive(more.id);
  }

  drive(id = 'run-1'): Promise<ImportRun> {
    return driveImport(this.ports(), id);
  }

  async rows(id = 'run-1'): Promise<readonly ImportRow[]> {
    return (await this.store.rows(id, { outcome: '', text: '', from: 0, size: 10_000 })).rows;
  }

  /** Outcome by record key. */
  async outcomes(id = 'run-1'): Promise<Readonly<Record<string, string>>> {
    return Object.fromEntries((await this.rows(id)).map(({ recordKey, outcome }) => [recordKey, outcome]));
  }
}

/** For tests: a run of small pages that has just begun; the CRM's own is its note. */
export const sceneRun = (now: number, more: Partial<ImportRun> = {}): ImportRun =>
  importRun(more.id ?? 'run-1', {
    settings: { ...DEFAULT_IMPORT_SETTINGS, crmOwned: ['note'] },
    pageSize: 10,
    startedAt: now,
    updatedAt: now,
    ...more,
  });
