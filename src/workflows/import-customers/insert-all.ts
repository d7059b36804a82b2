import { type AppError, fromAppErrorJson } from '../../core/app-error';
import { accountEntries } from '../../core/import-keys';
import { isAboutEveryRecord } from '../../core/import-refusals';
import type { ImportRow } from '../../core/import-run';
import type { IndexEntry } from '../../core/indexed-account';
import type { NewAccount, WriteResult } from '../../crm/customer-target';
import { addRows } from './add-rows';
import type { Insertion } from './classify';
import { checkpoint, type Drive, isRunning, SETTLE_MS } from './drive';
import { linkOf } from './find-linked';
import { failedRow, importRow } from './import-rows';
import { findLate, withoutLateFinds } from './late-finds';
import { marksSent, newMarks } from './page-marks';
import { sendBatch } from './send-batch';
import { paceLimit, waitForPace } from './wait-until';

/**
 * Inserts accounts in batches of the size that the CRM takes well. That they are on their way is stored first, for all of
 * them at once: after an interruption they are looked up, and nobody has to guess.
 */
export async function insertAll(drive: Drive, insertions: readonly Insertion[]): Promise<void> {
  if (insertions.length === 0) return;
  await markSent(
    drive,
    insertions.map(({ position }) => position),
  );
  await insertInBatches(drive, insertions);
  // What was sent has its rows; what a pause or the end kept back was never sent.
  if (drive.page && drive.page.sent.length > 0) await markSent(drive, []);
}

const markSent = (drive: Drive, positions: readonly number[]): Promise<void> =>
  checkpoint(drive, () => ({}), { marks: marksSent(drive.page ?? newMarks(), positions) });

/** What became of a batch is being stored; to be waited for before anything else is sent. */
type Stored = Promise<void>;

/** While the CRM is asked about the next batch, what became of the one before is stored. */
async function insertInBatches(drive: Drive, insertions: readonly Insertion[]): Promise<void> {
  let rest = insertions;
  let before: Stored = Promise.resolve();
  while (rest.length > 0 && isRunning(drive)) {
    const size = Math.min(drive.sizes.insert.size, paceLimit(drive));
    const batch = await nextBatch(drive, rest.slice(0, size), before);
    rest = rest.slice(size);
    before = batch.length > 0 ? (await insertBatch(drive, batch)).stored : Promise.resolve();
    // Whoever waits for it hears of its failure; until then it is nobody's.
    before.catch(() => undefined);
  }
  await before;
}

/** Those of them that may be sent now; none once the run was paused or has ended. */
async function nextBatch(
  drive: Drive,
  wanted: readonly Insertion[],
  before: Stored,
): Promise<readonly Insertion[]> {
  if (drive.run.settings.perMinute > 0) {
    await before;
    await waitForPace(drive);
    if (!isRunning(drive)) return [];
  }
  const [stored, found] = await Promise.allSettled([before, findLate(drive, wanted)]);
  if (stored.status === 'rejected') throw stored.reason;
  if (found.status === 'rejected') throw found.reason;
  if (!isRunning(drive)) return [];
  const batch = await withoutLateFinds(drive, wanted, found.value);
  return isRunning(drive) ? batch : [];
}

async function insertBatch(drive: Drive, batch: readonly Insertion[]): Promise<{ readonly stored: Stored }> {
  const accounts = batch.map(({ customer, fitted }) => ({
    values: filled(fitted.values),
    link: linkOf(drive, customer),
  }));
  const results = await sendBatch(drive, {
    size: 'insert',
    batch,
    write: () => drive.ports.target.insert(accounts),
    again: (half) => insertHalf(drive, half),
    failed: (error) => settleLater(drive, error),
  });
  return { stored: results ? store(drive, batch, accounts, results) : Promise.resolve() };
}

async function insertHalf(drive: Drive, wanted: readonly Insertion[]): Promise<void> {
  if (!isRunning(drive)) return;
  const batch = await nextBatch(drive, wanted, Promise.resolve());
  if (batch.length > 0) await (await insertBatch(drive, batch)).stored;
}

async function store(
  drive: Drive,
  batch: readonly Insertion[],
  accounts: readonly NewAccount[],
  results: readonly WriteResult[],
): Promise<void> {
  const rows = new Map<number, ImportRow>();
  const entries: IndexEntry[] = [];
  let trouble: AppError | null = null;
  batch.forEach(({ position, customer, fitted }, at) => {
    const result = results[at];
    const account = accounts[at];
    if (result?.ok && account) {
      const notes = [...fitted.notes, ...(result.notes ?? [])];
      rows.set(position, importRow(customer, 'inserted', { accountId: result.id, notes }));
      entries.push(...accountEntries(newAccount(result.id, customer.name, account)));
    } else if (result?.ok === false && !isAboutEveryRecord(result.error.code)) {
      rows.set(position, failedRow(customer, result.error, '', fitted.notes));
    } else if (result?.ok === false) trouble = fromAppErrorJson(result.error);
  });
  await addRows(drive, rows, { entries });
  if (trouble) {
    settleLater(drive, trouble);
    throw trouble;
  }
}

/** What may still be carried out is not looked up at once. */
function settleLater(drive: Drive, error: AppError): void {
  drive.lookUpAt = isLost(error) ? drive.ports.clock.now() + SETTLE_MS : 0;
}

/** Whether it may still be carried out. */
const isLost = ({ code }: AppError): boolean =>
  code === 'IMPORT-UNCERTAIN' || code === 'INTERNAL' || (code.startsWith('NET-') && code !== 'NET-THROTTLED');

const filled = (values: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));

const newAccount = (id: string, name: string, { link }: NewAccount) => ({
  id,
  name,
  website: '',
  taxId: '',
  links: [link],
  deleted: false,
});
