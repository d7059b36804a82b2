import type { ImportRow } from '../core/import-run';
import { bucketOf, inBuckets, keyOf, keysUnder, newestFirst } from './buckets';
import type { ImportDatabase } from './import-database';
import { blockOf, readBlock } from './import-rows';

/** Which row a customer has, as it rests in storage. */
export type PackedRowKey = readonly [recordKey: string, index: number];

/** Every record key of a run. */
export const rowKeysOf = (runId: string): IDBKeyRange => keysUnder(runId);

/** Records that say which rows these customers have; no other checkpoint of the run has the same sequence. */
export const rowKeyRecords = (
  runId: string,
  sequence: number,
  rows: readonly ImportRow[],
): readonly (readonly [key: string, value: readonly PackedRowKey[]])[] =>
  inBuckets(rows, ({ recordKey }) => bucketOf(recordKey), Number.POSITIVE_INFINITY).map(([bucket, some]) => [
    keyOf(runId, bucket, newestFirst(sequence)),
    some.map(({ recordKey, index }) => [recordKey, index] as const),
  ]);

/** The rows of these customers, each block read once. */
export async function findRows(
  db: ImportDatabase,
  runId: string,
  recordKeys: readonly string[],
): Promise<ReadonlyMap<string, ImportRow>> {
  const wanted = new Set(recordKeys);
  const numbers = new Set<number>();
  const { store } = db.transaction('rowKeys');
  const look = async (bucket: string): Promise<void> => {
    for (const [recordKey, index] of (await store.getAll(keysUnder(runId, bucket))).flat()) {
      if (wanted.has(recordKey)) numbers.add(blockOf(index));
    }
  };
  await Promise.all([...new Set(recordKeys.map(bucketOf))].map(look));
  const found = new Map<string, ImportRow>();
  for (const number of numbers) {
    for (const row of await readBlock(db, runId, number)) {
      if (wanted.has(row.recordKey)) found.set(row.recordKey, row);
    }
  }
  return found;
}
