import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { ImportRun } from '../core/import-run';
import type { ImportPage, PageMarks } from '../workflows/import-customers/import-store';
import type { IndexRecord, PackedEntry } from './import-index';
import type { PackedRowKey } from './import-row-keys';
import type { BlockSummary, RowBlock } from './import-rows';

/** A run and what only the store needs to know of it. */
export interface RunRecord extends ImportRun {
  /** Checkpoints that wrote rows. */
  readonly sequence: number;
  /** The organisation while the run is not over; absent afterwards, so that the unique index lets it go. */
  readonly openOrg?: string;
}

export interface ImportDatabaseSchema extends DBSchema {
  runs: { key: string; value: RunRecord; indexes: { openOrg: string; startedAt: number } };
  /** By run. */
  pages: { key: string; value: Omit<ImportPage, keyof PageMarks> };
  marks: { key: string; value: PageMarks };
  /** Record keys that a run is about, by run and number of the block. */
  subsets: { key: [string, number]; value: readonly string[] };
  /** By run and number of the block. */
  blocks: { key: [string, number]; value: RowBlock };
  summaries: { key: [string, number]; value: BlockSummary };
  /** By run, bucket of the record key and sequence in one text. */
  rowKeys: { key: string; value: readonly PackedRowKey[] };
  /** By organisation, kind, bucket and sequence in one text. */
  index: { key: string; value: readonly PackedEntry[] };
  /** By organisation. */
  indexStates: { key: string; value: IndexRecord };
}

export type ImportDatabase = IDBPDatabase<ImportDatabaseSchema>;

const KEYED = [
  'subsets',
  'pages',
  'marks',
  'blocks',
  'summaries',
  'rowKeys',
  'index',
  'indexStates',
] as const;

/**
 * Opens the database of imports. It is not the one of journal and vault: a million rows must neither bloat nor, should
 * the browser find it damaged or the disk full, take along the few records that nothing can replace.
 */
export function openImportDatabase(name = 'ledgerside-imports'): Promise<ImportDatabase> {
  return openDB<ImportDatabaseSchema>(name, 2, {
    upgrade(db, from) {
      if (from === 0) {
        const runs = db.createObjectStore('runs', { keyPath: 'id' });
        runs.createIndex('openOrg', 'openOrg', { unique: true });
        runs.createIndex('startedAt', 'startedAt');
      }
      const known: readonly string[] = [...db.objectStoreNames];
      for (const store of KEYED) if (!known.includes(store)) db.createObjectStore(store);
    },
  });
}
