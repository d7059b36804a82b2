import type { ImportOutcome, ImportRow, ImportRun } from '../../core/import-run';
import type { IndexEntry } from '../../core/indexed-account';
import { achieve, type Drive } from './drive';
import type { PageMarks } from './import-store';
import { marksDone, newMarks } from './page-marks';

interface AddedWith {
  readonly entries?: readonly IndexEntry[];
  /** Marks before the rows; those of the page unless given. */
  readonly marks?: PageMarks;
}

/** Stores what became of customers of the page: rows, totals, marks and index entries all at once. */
export async function addRows(
  drive: Drive,
  rows: ReadonlyMap<number, ImportRow>,
  { entries = [], marks = drive.page ?? newMarks() }: AddedWith = {},
): Promise<void> {
  if (rows.size === 0) return;
  const part = rowsPart(drive.run, [...rows.values()], await knownRows(drive));
  await achieve(drive, part.change, { rows: part.rows, marks: marksDone(marks, [...rows.keys()]), entries });
}

/** Asked once for a page: its customers differ, so that only earlier pages can have rows of them. */
async function knownRows(drive: Drive): Promise<ReadonlyMap<string, ImportRow>> {
  const { run, page, ports } = drive;
  const keys = (page?.customers ?? []).map(({ recordKey }) => recordKey);
  drive.known ??= run.done === 0 ? new Map() : await ports.store.rowsOf(run.id, keys);
  return drive.known;
}

/** Outcomes that say that something was written; what comes of the same customer later does not undo it. */
const WRITTEN: readonly ImportOutcome[] = ['inserted', 'updated'];
const FINE: readonly ImportOutcome[] = ['inserted', 'updated', 'unchanged'];

export interface RowsPart {
  readonly rows: readonly ImportRow[];
  change(run: ImportRun): Pick<ImportRun, 'done' | 'counts'>;
}

/**
 * Rows in their places, and what they do to the totals. A customer who had a row already, because he came twice, keeps its
 * place: he is counted once, as the more telling of the two.
 */
export function rowsPart(
  run: ImportRun,
  rows: readonly ImportRow[],
  before: ReadonlyMap<string, ImportRow>,
): RowsPart {
  let next = run.done;
  const placed = rows.map((row) => {
    const known = before.get(row.recordKey);
    if (known) return merged(known, row);
    next += 1;
    return { ...row, index: next - 1 };
  });
  return { rows: placed, change: (present) => totals(present, placed, before) };
}

function merged(known: ImportRow, row: ImportRow): ImportRow {
  const stays = WRITTEN.includes(known.outcome) && FINE.includes(row.outcome);
  const outcome = known.outcome === 'inserted' || row.outcome === 'unchanged' ? known.outcome : row.outcome;
  return {
    ...row,
    index: known.index,
    outcome: stays ? outcome : row.outcome,
    differences: row.differences.length > 0 ? row.differences : known.differences,
  };
}

function totals(
  { done, counts }: ImportRun,
  placed: readonly ImportRow[],
  before: ReadonlyMap<string, ImportRow>,
): Pick<ImportRun, 'done' | 'counts'> {
  const next: Record<ImportOutcome, number> = { ...counts };
  let added = 0;
  for (const row of placed) {
    const known = before.get(row.recordKey);
    if (known) next[known.outcome] -= 1;
    else added += 1;
    next[row.outcome] += 1;
  }
  return { done: done + added, counts: next };
}
