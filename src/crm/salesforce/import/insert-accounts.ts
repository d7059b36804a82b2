import { AppError, toAppError } from '../../../core/app-error';
import { mayHaveArrived } from '../../../transport/unanswered';
import type { NewAccount, WriteResult } from '../../customer-target';
import { linkBody } from '../account-row';
import { insertContacts, type NewContact, newContact, type Writing } from './add-contacts';
import type { RecordResult } from './record-writer';
import { NAME } from './targets';
import { accountFields, filled } from './to-record';

/** See `CustomerTarget.insert`: the accounts, then the contacts of those that have none. */
export async function insertAccounts(
  writing: Writing,
  accounts: readonly NewAccount[],
): Promise<readonly WriteResult[]> {
  const written = await uncertainIf(mayHaveArrived, () => upserted(writing, accounts));
  const contacts = accounts.flatMap((account, place): readonly NewContact[] => {
    const result = written[place];
    const { fields, notes } = newContact(writing.shape, account.values, account.values[NAME] ?? '');
    return result?.ok && fields
      ? [{ place, accountId: result.id, isNew: result.created, fields, notes }]
      : [];
  });
  const results = await uncertainIf(
    () => true,
    () => insertContacts(writing, contacts),
  );
  return written.map((result, place) => {
    const contact = results.get(place);
    if (!result.ok) return result;
    return contact ?? { ok: true, id: result.id };
  });
}

/** Once accounts have been written, no failure may say any more that nothing was. */
async function uncertainIf<T>(isLost: (error: AppError) => boolean, task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (thrown) {
    const error = toAppError(thrown);
    if (error.code === 'IMPORT-UNCERTAIN' || !isLost(error)) throw error;
    throw new AppError('IMPORT-UNCERTAIN', { params: error.params, raw: error.raw, cause: error });
  }
}

async function upserted(writing: Writing, accounts: readonly NewAccount[]): Promise<readonly RecordResult[]> {
  const { names, shape, write } = writing;
  const records = accounts.map(({ values, link }) =>
    filled({ ...accountFields(shape, values), ...linkBody(link, names) }),
  );
  const task = { object: 'Account', key: names.externalUid } as const;
  if (shape.upserts) return write({ ...task, operation: 'upsert', records });
  const present = await writing.idsOf(accounts.map(({ link }) => link.externalUid));
  const isAbsent = accounts.map(({ link }) => !present.has(link.externalUid));
  const made = await write({
    ...task,
    operation: 'insert',
    records: records.filter((_, at) => isAbsent[at]),
  });
  let next = 0;
  return accounts.map(({ link }, at) => {
    const id = present.get(link.externalUid);
    return (isAbsent[at] ? made[next++] : undefined) ?? { ok: true, id: id ?? '', created: false };
  });
}
