import type { ImportDatabase } from './import-database';
import { readTexts } from './import-schemas';

/** Record keys that rest in one record. A run's own record, which is written with every checkpoint, has none of them. */
const BLOCK_KEYS = 1000;

/** The record keys that a run is about, as records. */
export const subsetRecords = (
  runId: string,
  keys: readonly string[],
): readonly (readonly [key: [string, number], value: readonly string[]])[] =>
  Array.from({ length: Math.ceil(keys.length / BLOCK_KEYS) }, (_, number) => [
    [runId, number],
    keys.slice(number * BLOCK_KEYS, (number + 1) * BLOCK_KEYS),
  ]);

/** Those from a position on; only the blocks that they are in are read. */
export async function readSubset(
  db: ImportDatabase,
  runId: string,
  from: number,
  size: number,
): Promise<readonly string[]> {
  const [first, last] = [Math.floor(from / BLOCK_KEYS), Math.floor((from + size - 1) / BLOCK_KEYS)];
  const blocks = await db.getAll('subsets', IDBKeyRange.bound([runId, first], [runId, last]));
  const start = from - first * BLOCK_KEYS;
  return blocks.flatMap(readTexts).slice(start, start + size);
}
