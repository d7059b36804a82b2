import { AppError, fromAppErrorJson, toAppError } from '../../core/app-error';
import { differingValues } from '../../core/import-differences';
import { accountEntries } from '../../core/import-keys';
import { isAboutEveryRecord, isAboutOneRecord } from '../../core/import-refusals';
import type { ImportRow } from '../../core/import-run';
import type { IndexedAccount } from '../../core/indexed-account';
import type { SourceCustomer } from '../../core/source-customer';
import type { TargetAccount, WriteResult } from '../../crm/customer-target';
import { addRows } from './add-rows';
import { differencesOf, fittedValues } from './classify';
import { checkpoint, type Drive, SETTLE_MS } from './drive';
import { findLinked } from './find-linked';
import { failedRow, importRow } from './import-rows';
import { readAccounts } from './look-up-accounts';
import { customerAt, newMarks } from './page-marks';
import { notLater, waitUntil } from './wait-until';

/**
 * Looks up what was being inserted when the work was interrupted or an answer was lost. What is there counts as inserted, once
 * it has all that it should have; the rest is open again.
 */
export async function settleSent(drive: Drive): Promise<void> {
  const { state } = drive.run;
  await waitUntil(drive, notLater(drive, drive.lookUpAt, SETTLE_MS));
  if (drive.run.state !== state) return;
  const page = drive.page ?? { ...newMarks(), customers: [] };
  const customers = new Map(page.sent.map((position) => [position, customerAt(drive.page, position)]));
  const found = await findLinked(drive, [...customers.values()]);
  const live = [...found.values()].flat().filter(({ deleted }) => !deleted);
  const accounts = await readAccounts(
    drive,
    live.map(({ id }) => id),
  );
  const rows = new Map<number, ImportRow>();
  for (const [position, customer] of customers) {
    const own = found.get(customer.recordKey);
    if (own) rows.set(position, await settle(drive, customer, own, accounts));
  }
  const marks = { done: page.done, sent: [], changed: page.changed };
  if (rows.size === 0) return checkpoint(drive, () => ({}), { marks });
  return addRows(drive, rows, { marks, entries: live.flatMap(accountEntries) });
}

async function settle(
  drive: Drive,
  customer: SourceCustomer,
  found: readonly IndexedAccount[],
  accounts: ReadonlyMap<string, TargetAccount>,
): Promise<ImportRow> {
  const [one, other] = found.filter(({ deleted }) => !deleted);
  if (one && !other) return complete(drive, customer, one.id, accounts.get(one.id) ?? null);
  const params = { account: (one ?? found[0])?.name ?? '', other: other?.name ?? '' };
  const labelKey = other ? 'import_conflict_two_accounts' : 'import_conflict_deleted';
  return importRow(customer, 'conflict', {
    accountId: (one ?? found[0])?.id ?? '',
    notes: [{ labelKey, params }],
  });
}

/** A call that broke off may have left an account without its contact or its numbers. */
async function complete(
  drive: Drive,
  customer: SourceCustomer,
  accountId: string,
  account: TargetAccount | null,
): Promise<ImportRow> {
  const fitted = fittedValues(drive, customer);
  const { notes } = fitted;
  const inserted = importRow(customer, 'inserted', { accountId, notes });
  if (!account) return inserted;
  const kept = [...drive.crmOwned].filter((key) => (account.values[key] ?? '') !== '');
  const differences = differencesOf({ ...drive, crmOwned: new Set(kept) }, account, fitted);
  if (differences.length === 0) return inserted;
  const result = await updateOne(drive, account, differingValues(differences));
  if (result.ok) return inserted;
  if (isAboutEveryRecord(result.error.code)) throw fromAppErrorJson(result.error);
  return failedRow(customer, result.error, accountId, notes);
}

async function updateOne(
  drive: Drive,
  account: TargetAccount,
  values: Readonly<Record<string, string>>,
): Promise<WriteResult> {
  try {
    const [result] = await drive.ports.target.update([{ account, values, link: null }]);
    return result ?? { ok: false, error: new AppError('INTERNAL').toJSON() };
  } catch (thrown) {
    const error = toAppError(thrown);
    if (isAboutOneRecord(error.code)) return { ok: false, error: error.toJSON() };
    throw error;
  }
}
