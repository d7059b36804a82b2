import { AppError, toAppError } from '../../../core/app-error';
import type { ErpLinkFields, LinkFieldNames } from '../../../core/erp-link';
import type { RowNote } from '../../../core/import-run';
import { mayWriteLink } from '../../../core/link-rules';
import { mayHaveArrived } from '../../../transport/unanswered';
import type { AccountChange, NewAccount, WriteResult } from '../../customer-target';
import { linkBody, linkOf } from '../account-row';
import type { SalesforceApi } from '../api';
import { type RecordJson, textAt } from '../records';
import { soqlText } from '../soql';
import type { OrgShape } from './org-shape';
import type { RecordFields, RecordResult, WriteTask } from './record-writer';
import { inLists, runQueries } from './run-queries';
import { NAME } from './targets';
import { accountFields, contactFields, filled } from './to-record';

export interface Writing {
  readonly api: SalesforceApi;
  readonly names: LinkFieldNames;
  readonly shape: OrgShape;
  write(task: WriteTask): Promise<readonly RecordResult[]>;
  /** Account by External UID, for organisations in which it cannot be upserted by. */
  idsOf(externalUids: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

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

interface NewContact {
  /** Position in the batch. */
  readonly place: number;
  readonly accountId: string;
  /** The account is, so that nobody has given it a contact. */
  readonly isNew: boolean;
  readonly fields: RecordFields;
  readonly notes: readonly RowNote[];
}

/** A contact needs a last name: without one it has the account's. */
function newContact(shape: OrgShape, values: Readonly<Record<string, string>>, accountName: string) {
  const given = filled(contactFields(shape, values));
  if (Object.keys(given).length === 0 || shape.contact.size === 0) return { fields: null, notes: [] };
  if (given.LastName !== undefined) return { fields: given, notes: [] };
  const notes = [{ labelKey: 'import_note_contact_named', params: {} }];
  return { fields: { ...given, LastName: accountName.slice(0, 80) }, notes };
}

/** By position. A contact that is there already, by an earlier try or by somebody else, is not added again. */
async function insertContacts(
  { api, write }: Pick<Writing, 'api' | 'write'>,
  contacts: readonly NewContact[],
): Promise<ReadonlyMap<number, WriteResult>> {
  const old = contacts.filter(({ isNew }) => !isNew).map(({ accountId }) => soqlText(accountId));
  const found = await runQueries(
    api,
    inLists(old).map(
      (list) => `SELECT AccountId FROM Contact WHERE IsDeleted = false AND AccountId IN (${list.join(',')})`,
    ),
  );
  const have = new Set(found.map((record) => textAt(record, 'AccountId')));
  const wanted = contacts.filter(({ accountId }) => !have.has(accountId));
  const records = wanted.map(({ accountId, fields }) => ({ ...fields, AccountId: accountId }));
  const results =
    records.length === 0
      ? []
      : await write({ object: 'Contact', operation: 'insert', key: 'AccountId', records });
  return new Map(
    wanted.map(({ place, accountId, notes }, at): readonly [number, WriteResult] => {
      const result = results[at];
      return [place, result && !result.ok ? result : { ok: true, id: accountId, notes }];
    }),
  );
}

/** See `CustomerTarget.update`. A link is written only where none stands that somebody else has made meanwhile. */
export async function updateAccounts(
  writing: Writing,
  changes: readonly AccountChange[],
): Promise<readonly WriteResult[]> {
  const { names, shape, write } = writing;
  const refused = await refusedLinks(writing, changes);
  const results = changes.map(
    ({ account }, place): WriteResult => refused.get(place) ?? { ok: true, id: account.id },
  );
  const records = changes.map(({ account, values, link }) => ({
    ...accountFields(shape, values, account.values, account.parts.person !== undefined),
    ...(link === null ? {} : filled(linkBody(link, names))),
  }));
  await writeThose(
    results,
    write,
    'Account',
    changes.map(({ account }, at) => withId(account.id, records[at])),
  );
  const contacts = changes.map(({ account, values }) =>
    account.parts.person === undefined
      ? withId(account.parts.contact ?? '', contactFields(shape, values))
      : null,
  );
  await writeThose(results, write, 'Contact', contacts);
  await addContacts(writing, changes, results);
  return results;
}

const withId = (id: string, fields: RecordFields | undefined): RecordFields | null =>
  id !== '' && fields && Object.keys(fields).length > 0 ? { Id: id, ...fields } : null;

/** Changes the records of rows that have not failed yet; failures go into `results`. */
async function writeThose(
  results: WriteResult[],
  write: Writing['write'],
  object: WriteTask['object'],
  given: readonly (RecordFields | null)[],
): Promise<void> {
  const open = given.flatMap((record, place) => (record && results[place]?.ok ? [{ record, place }] : []));
  if (open.length === 0) return;
  const records = open.map(({ record }) => record);
  const written = await write({ object, operation: 'update', key: 'Id', records });
  for (const [at, { place }] of open.entries()) {
    const result = written[at];
    if (result && !result.ok) results[place] = result;
  }
}

async function addContacts(
  writing: Writing,
  changes: readonly AccountChange[],
  results: WriteResult[],
): Promise<void> {
  const contacts = changes.flatMap(({ account, values }, place): readonly NewContact[] => {
    const { person, contact = '' } = account.parts;
    const name = values[NAME] ?? account.values[NAME] ?? '';
    const { fields, notes } = newContact(writing.shape, values, name);
    const isWanted = person === undefined && contact === '' && results[place]?.ok && fields !== null;
    return isWanted ? [{ place, accountId: account.id, isNew: false, fields, notes }] : [];
  });
  for (const [place, result] of await insertContacts(writing, contacts)) results[place] = result;
}

async function refusedLinks(
  { api, names }: Writing,
  changes: readonly AccountChange[],
): Promise<ReadonlyMap<number, WriteResult>> {
  const linked = changes.flatMap(({ account, link }, place) =>
    link ? [{ id: account.id, link, place }] : [],
  );
  const fields = ['Id', ...Object.values(names)].join(', ');
  const rows = await runQueries(
    api,
    inLists(linked.map(({ id }) => soqlText(id))).map(
      (list) => `SELECT ${fields} FROM Account WHERE IsDeleted = false AND Id IN (${list.join(',')})`,
    ),
  );
  const present = new Map(rows.map((row) => [textAt(row, 'Id'), row]));
  return new Map(
    linked.flatMap(({ id, link, place }) => {
      const error = linkProblem(present.get(id), link, names);
      return error ? [[place, { ok: false, error: error.toJSON() }] as const] : [];
    }),
  );
}

function linkProblem(
  row: RecordJson | undefined,
  link: ErpLinkFields,
  names: LinkFieldNames,
): AppError | null {
  if (!row) return new AppError('CRM-RECORD-GONE');
  try {
    mayWriteLink(linkOf(row, names), link);
    return null;
  } catch (error) {
    return toAppError(error);
  }
}
