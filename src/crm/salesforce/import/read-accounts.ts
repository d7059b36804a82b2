import { type ErpLinkFields, type LinkFieldNames, linkStateOf } from '../../../core/erp-link';
import type { IndexedAccount, TargetAccount } from '../../customer-target';
import { accountIdOf, linkOf } from '../account-row';
import type { SalesforceApi } from '../api';
import { type RecordJson, readRecord, readRecords, textAt } from '../records';
import { soqlText } from '../soql';
import type { OrgShape } from './org-shape';
import { inLists, queryAllPath, runQueries } from './run-queries';
import { placeOf, STREET } from './targets';

export interface Reading {
  readonly api: SalesforceApi;
  readonly names: LinkFieldNames;
  readonly shape: OrgShape;
}

/** One page of the walk over all accounts. The cursor is the last id of the page before. */
export async function readKeys({ api, names, shape }: Reading, cursor: string, size: number) {
  const after = cursor === '' ? '' : `Id > ${soqlText(cursor)} AND `;
  const where = `${after}(IsDeleted = false OR ${names.externalUid} != null OR ${names.customerNo} != null)`;
  const soql = `SELECT ${keyFields(names, shape)} FROM Account WHERE ${where} ORDER BY Id LIMIT ${size}`;
  const { json } = await api.send({ method: 'GET', path: queryAllPath(soql) });
  const records = readRecords(json);
  // Where fewer come than were asked for, and more are said to follow, the walk goes on behind the last of them.
  const more = records.length === size || readRecord(json).done === false;
  return {
    accounts: records.map((record) => indexed(record, names)),
    next: more ? textAt(records.at(-1) ?? {}, 'Id') || null : null,
  };
}

export async function findLinked(
  { api, names, shape }: Reading,
  externalUids: readonly string[],
): Promise<readonly IndexedAccount[]> {
  const records = await runQueries(
    api,
    inLists(externalUids.map(soqlText)).map(
      (list) =>
        `SELECT ${keyFields(names, shape)} FROM Account WHERE ${names.externalUid} IN (${list.join(',')})`,
    ),
  );
  return records.map((record) => indexed(record, names));
}

/** A field that is hidden from the user would fail the whole query. */
const keyFields = (names: LinkFieldNames, { account }: OrgShape): string =>
  ['Id', 'Name', 'IsDeleted', ...(account.has('Website') ? ['Website'] : []), ...Object.values(names)].join(
    ', ',
  );

const indexed = (record: RecordJson, names: LinkFieldNames): IndexedAccount => ({
  id: textAt(record, 'Id'),
  name: textAt(record, 'Name'),
  website: textAt(record, 'Website'),
  taxId: '',
  links: linksOf(record, names),
  deleted: record.IsDeleted === true,
});

/** A reservation is no link yet. */
const linksOf = (record: RecordJson, names: LinkFieldNames): readonly ErpLinkFields[] => {
  const link = linkOf(record, names);
  return linkStateOf(link) === 'linked' ? [link] : [];
};

/** The primary contact is the oldest, as it is for a promotion. */
export async function readAccounts(
  { api, names, shape }: Reading,
  ids: readonly string[],
): Promise<readonly TargetAccount[]> {
  const soql = `SELECT ${accountFields(shape, names)} FROM Account`;
  const lists = inLists([...new Set(ids.map(accountIdOf))].map(soqlText));
  const records = await runQueries(
    api,
    lists.map((list) => `${soql} WHERE Id IN (${list.join(',')})`),
  );
  return records.map((record) => accountOf(record, shape, names));
}

function accountFields(shape: OrgShape, names: LinkFieldNames): string {
  const of = (object: 'Account' | 'Contact') =>
    new Set(shape.keys.map(placeOf).flatMap((place) => (place?.object === object ? [place.field] : [])));
  const persons = shape.account.has('IsPersonAccount') ? ['IsPersonAccount', ...Object.values(PERSON)] : [];
  const own = new Set(['Id', 'Name', 'IsDeleted', ...of('Account'), ...persons, ...Object.values(names)]);
  const contact = ['Id', ...of('Contact')].join(', ');
  const contacts = `(SELECT ${contact} FROM Contacts WHERE IsDeleted = false ORDER BY CreatedDate, Id LIMIT 1)`;
  return [...own, ...(shape.contact.size === 0 ? [] : [contacts])].join(', ');
}

/** A person account is its own contact; the contact's fields stand on it under other names. */
export const PERSON: Readonly<Record<string, string>> = {
  FirstName: 'FirstName',
  LastName: 'LastName',
  Title: 'PersonTitle',
  Email: 'PersonEmail',
  MobilePhone: 'PersonMobilePhone',
};

function accountOf(record: RecordJson, shape: OrgShape, names: LinkFieldNames): TargetAccount {
  const isPerson = record.IsPersonAccount === true;
  const [contact = {}] = record.Contacts ? readRecords(record.Contacts) : [];
  const values = shape.keys.flatMap((key) => {
    const place = placeOf(key);
    if (!place) return [];
    if (STREET.includes(key)) return [[key, lineOf(textAt(record, place.field), place.line)]];
    if (place.object === 'Account') return [[key, textAt(record, place.field)]];
    if (!isPerson) return [[key, textAt(contact, place.field)]];
    const field = PERSON[place.field];
    return field === undefined ? [] : [[key, textAt(record, field)]];
  });
  return {
    ...indexed(record, names),
    postalCode: textAt(record, 'BillingPostalCode'),
    values: Object.fromEntries(values),
    parts: isPerson ? { person: 'yes' } : { contact: textAt(contact, 'Id') },
  };
}

/** The third line holds all that follows. */
function lineOf(street: string, line: number): string {
  const lines = street
    .split(/\r\n|\r|\n/)
    .map((one) => one.trim())
    .filter(Boolean);
  return line === 2 ? lines.slice(2).join('\n') : (lines[line] ?? '');
}
