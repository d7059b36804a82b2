import { accountEntries } from '../../core/import-keys';
import type { ImportRow } from '../../core/import-run';
import type { IndexedAccount } from '../../core/indexed-account';
import { addRows } from './add-rows';
import type { Insertion } from './classify';
import type { Drive } from './drive';
import { findLinked } from './find-linked';
import { importRow } from './import-rows';

/**
 * Those whom nobody has inserted since the index was read: another browser imports too, a promotion wrote its link back. The
 * others are entered into the index and stay open, so that they are looked at again as what they are.
 */
export async function withoutLateFinds(
  drive: Drive,
  insertions: readonly Insertion[],
): Promise<readonly Insertion[]> {
  const found = await findLinked(
    drive,
    insertions.map(({ customer }) => customer),
  );
  if (found.size === 0) return insertions;
  const rows = new Map<number, ImportRow>();
  for (const { position, customer } of insertions) {
    const row = lateRow(drive, position, customer, found.get(customer.recordKey) ?? []);
    if (row) rows.set(position, row);
  }
  await drive.ports.store.addToIndex(drive.run.org, [...found.values()].flat().flatMap(accountEntries));
  await addRows(drive, rows);
  return insertions.filter(({ customer }) => !found.has(customer.recordKey));
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
