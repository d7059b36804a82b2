import { type AppError, fromAppErrorJson } from '../../core/app-error';
import type { ErpLinkFields } from '../../core/erp-link';
import { differingValues } from '../../core/import-differences';
import { accountEntries } from '../../core/import-keys';
import { isAboutEveryRecord } from '../../core/import-refusals';
import type { ImportRow } from '../../core/import-run';
import type { IndexEntry } from '../../core/indexed-account';
import type { AccountChange, WriteResult } from '../../crm/customer-target';
import { addRows } from './add-rows';
import type { Alteration } from './classify';
import { checkpoint, type Drive, isRunning } from './drive';
import { linkOf } from './find-linked';
import { failedRow, importRow } from './import-rows';
import { marksChanged, newMarks } from './page-marks';
import { sendBatch } from './send-batch';
import { paceLimit, waitForPace } from './wait-until';

/** Gives accounts what they lack, in batches of the size that the CRM takes well. That they are changed is stored first. */
export async function updateAll(drive: Drive, alterations: readonly Alteration[]): Promise<void> {
  if (alterations.length === 0) return;
  const positions = alterations.map(({ position }) => position);
  await checkpoint(drive, () => ({}), { marks: marksChanged(drive.page ?? newMarks(), positions) });
  let rest = alterations;
  while (rest.length > 0 && isRunning(drive)) {
    const size = Math.min(drive.sizes.update.size, paceLimit(drive));
    await updateBatch(drive, rest.slice(0, size));
    rest = rest.slice(size);
  }
  // What a pause or the end kept back was never sent: should it be changed by somebody else, that is not ours.
  const { done, sent, changed } = drive.page ?? newMarks();
  const isOurs = (position: number): boolean => positions.includes(position);
  if (changed.some(isOurs)) {
    const others = changed.filter((position) => !isOurs(position));
    await checkpoint(drive, () => ({}), { marks: { done, sent, changed: others } });
  }
}

async function updateBatch(drive: Drive, batch: readonly Alteration[]): Promise<void> {
  await waitForPace(drive);
  if (!isRunning(drive)) return;
  const changes = batch.map(({ account, differences, customer, link }) => ({
    account,
    values: differingValues(differences),
    link: link ? linkOf(drive, customer) : null,
  }));
  const results = await sendBatch(drive, {
    size: 'update',
    batch,
    write: () => drive.ports.target.update(changes),
    again: (half) => updateBatch(drive, half),
  });
  if (results) await store(drive, batch, changes, results);
}

async function store(
  drive: Drive,
  batch: readonly Alteration[],
  changes: readonly AccountChange[],
  results: readonly WriteResult[],
): Promise<void> {
  const rows = new Map<number, ImportRow>();
  const entries: IndexEntry[] = [];
  let trouble: AppError | null = null;
  batch.forEach(({ position, customer, account, differences, fitted }, at) => {
    const result = results[at];
    if (result?.ok) {
      const notes = [...fitted.notes, ...(result.notes ?? [])];
      rows.set(position, importRow(customer, 'updated', { accountId: account.id, differences, notes }));
      entries.push(...newLinkEntries(account, changes[at]?.link ?? null));
    } else if (result && !isAboutEveryRecord(result.error.code)) {
      rows.set(position, failedRow(customer, result.error, account.id, fitted.notes));
    } else if (result) trouble = fromAppErrorJson(result.error);
  });
  await addRows(drive, rows, { entries });
  if (trouble) throw trouble;
}

const newLinkEntries = (account: Alteration['account'], link: ErpLinkFields | null): readonly IndexEntry[] =>
  link ? accountEntries({ ...account, links: [link] }) : [];
