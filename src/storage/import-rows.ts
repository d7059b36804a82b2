import { IMPORT_OUTCOMES, type ImportRow, NO_OUTCOMES, type OutcomeCounts } from '../core/import-run';
import type { RowQuery } from '../workflows/import-customers/import-store';
import type { ImportDatabase } from './import-database';
import { readRows } from './import-schemas';

/** Rows that rest in one record. Small enough that Chromium keeps it in the database and makes no file of it. */
const BLOCK_ROWS = 128;

/** Rows in the order of their index, each of the same block. */
export type RowBlock = readonly ImportRow[];

/** How many rows of a block have which outcome, to pass it over unread. */
export interface BlockSummary {
  readonly number: number;
  readonly counts: OutcomeCounts;
}

type Found = { readonly rows: readonly ImportRow[]; readonly total: number };

export const blockOf = (index: number): number => Math.floor(index / BLOCK_ROWS);

/** Every block of a run. */
export const blocksOf = (runId: string): IDBKeyRange =>
  IDBKeyRange.bound([runId, 0], [runId, Number.POSITIVE_INFINITY]);

/** Rows in their order. One block is in memory at a time. */
export async function queryRows(db: ImportDatabase, runId: string, query: RowQuery): Promise<Found> {
  const { outcome, text, from, size } = query;
  const wanted = text.toLowerCase();
  const rows: ImportRow[] = [];
  let total = 0;
  for (const { number, counts } of await db.getAll('summaries', blocksOf(runId))) {
    const most = countOf(counts, outcome);
    // Where no text is looked for, the counts alone say which blocks are on the page.
    const isNeeded = most > 0 && (wanted !== '' || (total + most > from && rows.length < size));
    if (!isNeeded) {
      total += wanted === '' ? most : 0;
      continue;
    }
    const block = await readBlock(db, runId, number);
    const fitting = block.filter((row) => isOf(row, outcome) && contains(row, wanted));
    const skipped = Math.max(0, from - total);
    rows.push(...fitting.slice(skipped, skipped + size - rows.length));
    total += wanted === '' ? most : fitting.length;
  }
  return { rows, total };
}

export const readBlock = async (db: ImportDatabase, runId: string, number: number): Promise<RowBlock> =>
  readRows(await db.get('blocks', [runId, number]));

/** A block with further rows, or other rows in place of those with the same index. */
export function withRows(block: RowBlock, rows: readonly ImportRow[]): RowBlock {
  const byIndex = new Map([...block, ...rows].map((row) => [row.index, row]));
  return [...byIndex.values()].sort((one, other) => one.index - other.index);
}

export function summaryOf(number: number, rows: RowBlock): BlockSummary {
  const counts: Record<keyof OutcomeCounts, number> = { ...NO_OUTCOMES };
  for (const { outcome } of rows) counts[outcome] += 1;
  return { number, counts };
}

const countOf = (counts: OutcomeCounts, outcome: RowQuery['outcome']): number =>
  outcome === ''
    ? IMPORT_OUTCOMES.reduce((total, one) => total + (counts[one] ?? 0), 0)
    : (counts[outcome] ?? 0);

const isOf = (row: ImportRow, outcome: RowQuery['outcome']): boolean =>
  outcome === '' || row.outcome === outcome;

const contains = ({ number, name, recordKey }: ImportRow, text: string): boolean =>
  text === '' || [number, name, recordKey].some((value) => value.toLowerCase().includes(text));
