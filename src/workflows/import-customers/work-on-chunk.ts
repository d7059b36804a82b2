import { importDifferences } from '../../core/import-differences';
import { foldNumber } from '../../core/import-keys';
import type { ImportRow } from '../../core/import-run';
import { addRows } from './add-rows';
import { classify, termsOf, type Work } from './classify';
import { type Drive, isRunning } from './drive';
import { importRow } from './import-rows';
import { insertAll } from './insert-all';
import { customerAt, openPositions } from './page-marks';
import { updateAll } from './update-all';

/** Customers that are looked up together. */
const CHUNK = 200;
/** Of so many inserts a preview keeps what would be written: samples, not a million of them. */
const SAMPLES = 200;

/** Finds out what the next customers of the page are to the CRM, and does it. */
export async function workOnChunk(drive: Drive): Promise<void> {
  const positions = nextPositions(drive);
  const work = await classify(drive, positions, (position) => customerAt(drive.page, position));
  if (drive.run.mode === 'preview') return addRows(drive, previewRows(drive, work));
  await addRows(drive, work.settled);
  if (isRunning(drive)) await updateAll(drive, work.alterations);
  if (isRunning(drive)) await insertAll(drive, work.insertions);
}

/** Two customers of one number are not looked up together: the second has to see what became of the first. */
function nextPositions({ page, ports: { target } }: Drive): readonly number[] {
  const most = Math.max(CHUNK, target.sizes.insert, target.sizes.update);
  const numbers = new Set<string>();
  const positions: number[] = [];
  for (const position of page ? openPositions(page) : []) {
    const number = foldNumber(customerAt(page, position).number);
    if (numbers.has(number)) continue;
    numbers.add(number);
    positions.push(position);
    if (positions.length === most) break;
  }
  return positions;
}

/** What would become of the customers. */
function previewRows(drive: Drive, work: Work): ReadonlyMap<number, ImportRow> {
  const { run } = drive;
  const terms = termsOf(drive);
  const rows = new Map(work.settled);
  for (const { position, customer, account, differences, fitted } of work.alterations) {
    rows.set(
      position,
      importRow(customer, 'updated', { accountId: account.id, differences, notes: fitted.notes }),
    );
  }
  let samples = SAMPLES - run.counts.inserted;
  for (const { position, customer, fitted } of work.insertions) {
    samples -= 1;
    const differences = samples < 0 ? [] : importDifferences({}, fitted.values, new Set(), terms);
    rows.set(position, importRow(customer, 'inserted', { differences, notes: fitted.notes }));
  }
  return rows;
}
