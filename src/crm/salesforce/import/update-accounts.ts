import { AppError, toAppError } from '../../../core/app-error';
import type { ErpLinkFields, LinkFieldNames } from '../../../core/erp-link';
import { mayWriteLink } from '../../../core/link-rules';
import type { AccountChange, WriteResult } from '../../customer-target';
import { linkBody, linkOf } from '../account-row';
import { type RecordJson, textAt } from '../records';
import { soqlText } from '../soql';
import { insertContacts, type NewContact, newContact, type Writing } from './add-contacts';
import type { RecordFields, WriteTask } from './record-writer';
import { inLists, runQueries } from './run-queries';
import { NAME } from './targets';
import { accountFields, contactFields, filled } from './to-record';

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
