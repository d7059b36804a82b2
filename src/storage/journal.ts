import { AppError } from '../core/app-error';
import { type CrmRecordRef, recordKeyOf } from '../core/crm-account';
import { isOpen, type PromotionIntent } from '../core/promotion-intent';
import type { Database, JournalRow } from './database';

/** Closed intents are kept for the record, up to this many. */
const KEEP_CLOSED = 500;

/** Durable intents. What is written here survives the worker, the browser and the machine. */
export interface Journal {
  /**
   * Writes a new intent.
   * @throws AppError `PROMOTION-PENDING` when an open one exists for the same account and integration
   */
  begin(intent: PromotionIntent): Promise<void>;
  /** Writes the next state of an intent. Resolves only when it is safely stored. */
  save(intent: PromotionIntent): Promise<void>;
  get(id: string): Promise<PromotionIntent | null>;
  /** The open intent of an account for any integration, newest first. */
  openFor(record: CrmRecordRef): Promise<PromotionIntent | null>;
  /** Every open intent, oldest first. */
  open(): Promise<readonly PromotionIntent[]>;
  /** The latest intents whatever their state, newest first. */
  recent(limit: number): Promise<readonly PromotionIntent[]>;
}

export function createJournal(database: () => Promise<Database>): Journal {
  return {
    begin: async (intent) => {
      const db = await database();
      const transaction = db.transaction('journal', 'readwrite', { durability: 'strict' });
      try {
        await Promise.all([transaction.store.add(toRow(intent)), transaction.done]);
      } catch (cause) {
        if (!isConstraint(cause)) throw cause;
        throw new AppError('PROMOTION-PENDING', { params: { account: intent.accountName }, cause });
      }
    },
    save: async (intent) => {
      const db = await database();
      const transaction = db.transaction('journal', 'readwrite', { durability: 'strict' });
      await Promise.all([transaction.store.put(toRow(intent)), transaction.done]);
      // Tidying up is no part of the entry: an entry that is stored must not be reported as one that is not.
      if (!isOpen(intent)) await prune(db).catch(() => undefined);
    },
    get: async (id) => {
      const row = await (await database()).get('journal', id);
      return row ? fromRow(row) : null;
    },
    openFor: async (record) => {
      const prefix = `${recordKeyOf(record)}|`;
      const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
      const rows = await (await database()).getAllFromIndex('journal', 'openKey', range);
      return rows.map(fromRow).sort(byNewest)[0] ?? null;
    },
    open: async () => {
      const rows = await (await database()).getAllFromIndex('journal', 'openKey');
      return rows.map(fromRow).sort((left, right) => left.createdAt - right.createdAt);
    },
    recent: async (limit) => {
      const rows = await (await database()).getAllFromIndex('journal', 'updatedAt');
      return rows.slice(-limit).reverse().map(fromRow);
    },
  };
}

function toRow(intent: PromotionIntent): JournalRow {
  return isOpen(intent)
    ? { ...intent, openKey: `${recordKeyOf(intent.record)}|${intent.integrationId}` }
    : intent;
}

/** Intents written before a record could have several links have no place. */
function fromRow({ openKey: _openKey, ...intent }: JournalRow): PromotionIntent {
  return { ...intent, place: intent.place ?? 'default' };
}

/** The unique index said no; anything else (a full disk) is a different story. */
const isConstraint = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'ConstraintError';

const byNewest = (left: PromotionIntent, right: PromotionIntent): number => right.createdAt - left.createdAt;

async function prune(db: Database): Promise<void> {
  const transaction = db.transaction('journal', 'readwrite');
  let surplus = (await transaction.store.count()) - KEEP_CLOSED;
  let cursor = surplus > 0 ? await transaction.store.index('updatedAt').openCursor() : null;
  while (cursor && surplus > 0) {
    if (!isOpen(cursor.value)) {
      await cursor.delete();
      surplus -= 1;
    }
    cursor = await cursor.continue();
  }
  await transaction.done;
}
