import type { IndexEntry, IndexKind } from '../core/indexed-account';
import type { IndexState } from '../workflows/import-customers/import-store';
import { bucketOf, inBuckets, keyOf, keysUnder, newestFirst, sizeOfBucket } from './buckets';
import type { ImportDatabase } from './import-database';
import { readEntry } from './read-entry';

/** An entry without its kind, as flat as it goes: there are millions. The last three are its link, or nothing. */
export type PackedEntry = readonly [
  value: string,
  accountId: string,
  accountName: string,
  deleted: 0 | 1,
  ...link: readonly string[],
];

/** What is known of the key index of an organisation. */
export interface IndexRecord extends IndexState {
  /** Counts what was added: of two entries for the same account and value the later one counts. */
  readonly sequence: number;
}

const EMPTY: IndexRecord = { sequence: 0, completeAt: null, upTo: '' };
/** Accounts that are told of one value, and records that are read for it: 'Test' may be the name of thousands. */
const MOST_ACCOUNTS = 50;
const MOST_RECORDS = 64;
const RECORD_ENTRIES = 100;

/** Where the index is written, within whatever transaction. */
export interface IndexStores {
  readonly states: {
    get(org: string): Promise<IndexRecord | undefined>;
    put(state: IndexRecord, org: string): Promise<unknown>;
  };
  readonly index: { put(entries: readonly PackedEntry[], key: string): Promise<unknown> };
}

type Found = ReadonlyMap<string, readonly IndexEntry[]>;

const openIndex = (db: ImportDatabase) =>
  db.transaction(['index', 'indexStates'], 'readwrite', { durability: 'relaxed' });

/** The key index: entries that are added together and are neighbours share a record. */
export function importIndex(database: () => Promise<ImportDatabase>) {
  return {
    state: async (org: string): Promise<IndexState> => {
      const known = await (await database()).get('indexStates', org);
      const { completeAt, upTo } = { ...EMPTY, ...known };
      return { completeAt, upTo };
    },

    clear: async (org: string): Promise<void> => {
      const transaction = openIndex(await database());
      const states = transaction.objectStore('indexStates');
      const { sequence } = (await states.get(org)) ?? EMPTY;
      await Promise.all([
        transaction.objectStore('index').delete(keysUnder(org)),
        states.put({ ...EMPTY, sequence }, org),
        transaction.done,
      ]);
    },

    add: async (org: string, entries: readonly IndexEntry[]): Promise<void> => {
      const transaction = openIndex(await database());
      const stores = {
        states: transaction.objectStore('indexStates'),
        index: transaction.objectStore('index'),
      };
      await Promise.all([writeIndex(stores, org, entries), transaction.done]);
    },

    lookUp: async (org: string, kind: IndexKind, values: readonly string[]): Promise<Found> => {
      const wanted = new Set(values);
      const { store } = (await database()).transaction('index');
      const found = new Map<string, Map<string, IndexEntry>>();
      const read = async (bucket: string): Promise<void> => {
        const range = keysUnder(org, kind, bucket);
        for (const packed of (await store.getAll(range, MOST_RECORDS * sizeOfBucket(bucket))).flat()) {
          const entry = readEntry(kind, packed);
          if (entry && wanted.has(entry.value)) keepNewest(found, entry);
        }
      };
      await Promise.all([...new Set(values.map(bucketOf))].map(read));
      return new Map([...found].map(([value, accounts]) => [value, [...accounts.values()]]));
    },
  };
}

/** Adds entries; `state` says how far the index is with them. */
export async function writeIndex(
  { states, index }: IndexStores,
  org: string,
  entries: readonly IndexEntry[],
  state?: IndexState,
): Promise<void> {
  const known = (await states.get(org)) ?? EMPTY;
  const sequence = known.sequence + 1;
  const records = inBuckets(entries, ({ kind, value }) => keyOf(kind, bucketOf(value)), RECORD_ENTRIES);
  await Promise.all([
    states.put({ ...known, ...state, sequence }, org),
    // The last record of a call comes first too.
    ...records.map(([bucket, packed], at) =>
      index.put(packed.map(packedOf).reverse(), keyOf(org, bucket, newestFirst(sequence), newestFirst(at))),
    ),
  ]);
}

/** What is read first was added last: it replaces what else is known of the same account. */
function keepNewest(found: Map<string, Map<string, IndexEntry>>, entry: IndexEntry): void {
  const accounts = found.get(entry.value) ?? new Map<string, IndexEntry>();
  if (accounts.size < MOST_ACCOUNTS && !accounts.has(entry.accountId)) accounts.set(entry.accountId, entry);
  found.set(entry.value, accounts);
}

function packedOf({ value, accountId, accountName, deleted, link }: IndexEntry): PackedEntry {
  const parts = link ? [link.customerNo, link.integrationKey, link.externalUid] : [];
  return [value, accountId, accountName, deleted ? 1 : 0, ...parts];
}
