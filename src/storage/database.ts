import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { PromotionIntent } from '../core/promotion-intent';

/** The journal's row: an intent and, while it is open, the key that must be unique. */
export interface JournalRow extends PromotionIntent {
  /** Record and integration while the intent is open; absent afterwards, so that the unique index lets it go. */
  readonly openKey?: string;
}

export interface LedgersideDatabase extends DBSchema {
  journal: { key: string; value: JournalRow; indexes: { openKey: string; updatedAt: number } };
  keys: { key: string; value: CryptoKey };
}

export type Database = IDBPDatabase<LedgersideDatabase>;

/** Opens the one IndexedDB database; it is created on first use. */
export function openDatabase(name = 'ledgerside'): Promise<Database> {
  return openDB<LedgersideDatabase>(name, 1, {
    upgrade(db) {
      const journal = db.createObjectStore('journal', { keyPath: 'id' });
      journal.createIndex('openKey', 'openKey', { unique: true });
      journal.createIndex('updatedAt', 'updatedAt');
      db.createObjectStore('keys');
    },
  });
}
