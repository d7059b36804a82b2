import type { ImportRow, ImportRun } from '../core/import-run';
import { isOver } from '../core/import-run';
import type { CheckpointParts, ImportPage, PageMarks } from '../workflows/import-customers/import-store';
import type { ImportDatabase, RunRecord } from './import-database';
import { writeIndex } from './import-index';
import { rowKeyRecords } from './import-row-keys';
import { blockOf, type RowBlock, summaryOf, withRows } from './import-rows';
import { marksOf, readRows, readRun } from './import-schemas';

const CHECKPOINT = [
  'runs',
  'pages',
  'marks',
  'blocks',
  'summaries',
  'rowKeys',
  'index',
  'indexStates',
] as const;

type Transaction = ReturnType<typeof openCheckpoint>;

/** What was done must not be forgotten when the power goes a moment later. */
const openCheckpoint = (db: ImportDatabase) =>
  db.transaction(CHECKPOINT, 'readwrite', { durability: 'strict' });

/** The next state of a run with all that goes with it, in one transaction; null when it is gone. */
export async function writeCheckpoint(
  db: ImportDatabase,
  runId: string,
  change: (run: ImportRun) => ImportRun,
  parts: CheckpointParts,
): Promise<ImportRun | null> {
  const transaction = openCheckpoint(db);
  const runs = transaction.objectStore('runs');
  const record = await runs.get(runId);
  const run = readRun(record);
  if (!record || !run) return null;
  const next = change(run);
  const { rows = [], entries = [], index } = parts;
  const sequence = record.sequence + (rows.length === 0 ? 0 : 1);
  const indexStores = {
    states: transaction.objectStore('indexStates'),
    index: transaction.objectStore('index'),
  };
  const isIndexed = entries.length > 0 || index !== undefined;
  await Promise.all([
    runs.put(recordOf(next, sequence)),
    writePage(transaction, runId, parts),
    writeRows(transaction, runId, sequence, rows),
    isIndexed ? writeIndex(indexStores, run.org, entries, index) : null,
    transaction.done,
  ]);
  return next;
}

/** A run as it is stored. */
export const recordOf = (run: ImportRun, sequence: number): RunRecord =>
  isOver(run.state) ? { ...run, sequence } : { ...run, sequence, openOrg: run.org };

async function writePage(
  transaction: Transaction,
  runId: string,
  { page, marks }: CheckpointParts,
): Promise<void> {
  const [pages, allMarks] = [transaction.objectStore('pages'), transaction.objectStore('marks')];
  if (page === null) await Promise.all([pages.delete(runId), allMarks.delete(runId)]);
  if (page) await Promise.all([pages.put(contentOf(page), runId), allMarks.put(marksOf(page), runId)]);
  if (marks) await allMarks.put(marksOf(marks), runId);
}

const contentOf = ({ customers, next }: ImportPage): Omit<ImportPage, keyof PageMarks> => ({
  customers,
  next,
});

async function writeRows(
  transaction: Transaction,
  runId: string,
  sequence: number,
  rows: readonly ImportRow[],
): Promise<void> {
  const [blocks, summaries] = [transaction.objectStore('blocks'), transaction.objectStore('summaries')];
  const rowKeys = transaction.objectStore('rowKeys');
  const writeBlock = async (number: number, some: readonly ImportRow[]): Promise<void> => {
    const block: RowBlock = withRows(readRows(await blocks.get([runId, number])), some);
    await Promise.all([
      blocks.put(block, [runId, number]),
      summaries.put(summaryOf(number, block), [runId, number]),
    ]);
  };
  const numbers = [...new Set(rows.map(({ index }) => blockOf(index)))];
  await Promise.all([
    ...numbers.map((number) =>
      writeBlock(
        number,
        rows.filter(({ index }) => blockOf(index) === number),
      ),
    ),
    ...rowKeyRecords(runId, sequence, rows).map(([key, packed]) => rowKeys.put(packed, key)),
  ]);
}
