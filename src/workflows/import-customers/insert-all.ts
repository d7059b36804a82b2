import { shrink } from '../../core/adaptive-size';
import { type AppError, fromAppErrorJson, toAppError } from '../../core/app-error';
import { accountEntries } from '../../core/import-keys';
import { asksForSmallerBatches, isAboutEveryRecord } from '../../core/import-refusals';
import type { ImportRow } from '../../core/import-run';
import type { IndexEntry } from '../../core/indexed-account';
import type { NewAccount, WriteResult } from '../../crm/customer-target';
import { addRows } from './add-rows';
import { answeredIn } from './answered-in';
import type { Insertion } from './classify';
import { checkpoint, type Drive, isRunning, SETTLE_MS } from './drive';
import { linkOf } from './find-linked';
import { failedRow, importRow } from './import-rows';
import { withoutLateFinds } from './late-finds';
import { marksSent, newMarks } from './page-marks';
import { notePace, paceLimit, waitForPace } from './wait-until';

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
  let rest = insertions;
  while (rest.length > 0 && isRunning(drive)) {
    const size = Math.min(drive.sizes.insert.size, paceLimit(drive));
    await insertBatch(drive, rest.slice(0, size));
    rest = rest.slice(size);
  }
  // What was sent has its rows; what a pause or the end kept back was never sent.
  if (drive.page && drive.page.sent.length > 0) await markSent(drive, []);
}

const markSent = (drive: Drive, positions: readonly number[]): Promise<void> =>
  checkpoint(drive, () => ({}), { marks: marksSent(drive.page ?? newMarks(), positions) });

async function insertBatch(drive: Drive, wanted: readonly Insertion[]): Promise<void> {
  await waitForPace(drive);
  if (!isRunning(drive)) return;
  const batch = await withoutLateFinds(drive, wanted);
  if (batch.length < wanted.length) await unmark(drive, wanted, batch);
  if (batch.length === 0) return;
  const accounts = batch.map(({ customer, fitted }) => ({
    values: filled(fitted.values),
    link: linkOf(drive, customer),
  }));
  const results = await send(drive, batch, accounts);
  if (results) await store(drive, batch, accounts, results);
}

/** What somebody else has inserted must not pass for ours after an interruption. */
async function unmark(
  drive: Drive,
  wanted: readonly Insertion[],
  batch: readonly Insertion[],
): Promise<void> {
  const late = new Set(wanted.filter((one) => !batch.includes(one)).map(({ position }) => position));
  await markSent(drive, drive.page?.sent.filter((position) => !late.has(position)) ?? []);
}

/** Null when the CRM objected to one record of several, and they were sent again in halves. */
async function send(
  drive: Drive,
  batch: readonly Insertion[],
  accounts: readonly NewAccount[],
): Promise<readonly WriteResult[] | null> {
  const { target, clock } = drive.ports;
  const began = clock.now();
  try {
    const results = await target.insert(accounts);
    notePace(drive, batch.length);
    drive.sizes.insert = answeredIn(drive.sizes.insert, clock.now() - began, batch.length);
    return results;
  } catch (thrown) {
    const error = toAppError(thrown);
    if (!asksForSmallerBatches(error.code)) {
      drive.sizes.insert = shrink(drive.sizes.insert);
      drive.lookUpAt = isLost(error) ? clock.now() + SETTLE_MS : 0;
      throw error;
    }
    if (batch.length === 1) return [{ ok: false, error: error.toJSON() }];
    if (error.code === 'NET-TOO-LARGE') drive.sizes.insert = shrink(drive.sizes.insert);
    const half = Math.ceil(batch.length / 2);
    await insertBatch(drive, batch.slice(0, half));
    if (isRunning(drive)) await insertBatch(drive, batch.slice(half));
    return null;
  }
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
  if (trouble) drive.lookUpAt = isLost(trouble) ? drive.ports.clock.now() + SETTLE_MS : 0;
  if (trouble) throw trouble;
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
