import { accountEntries } from '../../core/import-keys';
import type { ImportRow } from '../../core/import-run';
import type { IndexedAccount } from '../../core/indexed-account';
import { addRows } from './add-rows';
import type { Insertion } from './classify';
import { checkpoint, type Drive } from './drive';
import { findLinked } from './find-linked';
import { importRow } from './import-rows';
import { marksSent, newMarks } from './page-marks';

/** Accounts by record key of the customer. */
type Found = ReadonlyMap<string, readonly IndexedAccount[]>;

/** Looks once more for those that are to be inserted: another browser imports too, a promotion wrote its link back. */
export const findLate = (drive: Drive, insertions: readonly Insertion[]): Promise<Found> =>
  findLinked(
    drive,
    insertions.map(({ customer }) => customer),
  );

/**
 * Those whom nobody has inserted since the index was read. The others are entered into the index and stay open, so that they
 * are looked at again as what they are; they must not pass for ours after an interruption.
 */
export async function withoutLateFinds(
  drive: Drive,
  insertions: readonly Insertion[],
  found: Found,
): Promise<readonly Insertion[]> {
  if (found.size === 0) return insertions;
  const rows = new Map<number, ImportRow>();
  for (const { position, customer } of insertions) {
    const row = lateRow(drive, position, customer, found.get(customer.recordKey) ?? []);
    if (row) rows.set(position, row);
  }
  await drive.ports.store.addToIndex(drive.run.org, [...found.values()].flat().flatMap(accountEntries));
  const isLate = ({ customer }: Insertion): boolean => found.has(customer.recordKey);
  const late = new Set(insertions.filter(isLate).map(({ position }) => position));
  const marks = drive.page ?? newMarks();
  const sent = marks.sent.filter((position) => !late.has(position));
  await checkpoint(drive, () => ({}), { marks: marksSent(marks, sent) });
  await addRows(drive, rows);
  return insertions.filter((one) => !isLate(one));
}

/** The row of one who need not be looked at again: what was found is deleted, or cannot be read. */
function lateRow(
  drive: Drive,
  position: number,
  customer: Insertion['customer'],
  accounts: readonly IndexedAccount[],
): ImportRow | null {
  const [first] = accounts;
  if (!first) return null;
  const live = accounts.some(({ deleted }) => !deleted);
  if (live && !drive.foundLate.has(position)) {
    drive.foundLate.add(position);
    return null;
  }
  const labelKey = live ? 'import_conflict_unreadable' : 'import_conflict_deleted';
  return importRow(customer, 'conflict', {
    accountId: first.id,
    notes: [{ labelKey, params: { account: first.name } }],
  });
}
