import { AppError } from '../../core/app-error';
import type { CrmContact } from '../../core/crm-account';
import type { SalesforceApi } from './api';
import type { PartAnswer } from './composite';
import { partError } from './composite';
import type { Describe } from './describe';
import { postalAddressOf } from './postal-address';
import { type RecordJson, readRecords, textAt } from './records';
import { queryPath, soqlText } from './soql';

const FIELDS = [
  'Id',
  'FirstName',
  'LastName',
  'Salutation',
  'Title',
  'Email',
  'Phone',
  'MobilePhone',
  'MailingAddress',
] as const;
const MOST = 200;

/** Path of the contacts of an account below the API version, oldest first. */
export function contactsPath(accountId: string, fields: readonly string[] = FIELDS): string {
  const where = `WHERE AccountId = ${soqlText(accountId)} ORDER BY CreatedDate LIMIT ${MOST}`;
  return queryPath(`SELECT ${fields.join(', ')} FROM Contact ${where}`);
}

/**
 * The contacts out of the composite answer. One hidden field fails a whole query: only then is the object described
 * and the query sent again with what is visible. A user who may not see contacts has none.
 */
export async function readContacts(
  api: SalesforceApi,
  describe: Describe,
  accountId: string,
  part: PartAnswer,
): Promise<readonly CrmContact[]> {
  const error = partError(part);
  if (error === null) return readRecords(part.json).map(contactOf);
  if (error.code === 'CRM-NO-ACCESS') return [];
  if (error.code !== 'CRM-FIELDS-MISSING') throw error;
  return readVisible(api, describe, accountId);
}

async function readVisible(
  api: SalesforceApi,
  describe: Describe,
  accountId: string,
): Promise<readonly CrmContact[]> {
  describe.forget();
  const visible = new Set((await describe.fieldsOf('Contact')).map((field) => field.name));
  const fields = FIELDS.filter((field) => visible.has(field));
  if (!visible.has('AccountId')) return [];
  const { json } = await api.send({ method: 'GET', path: contactsPath(accountId, fields) });
  return readRecords(json).map(contactOf);
}

function contactOf(record: RecordJson): CrmContact {
  const id = textAt(record, 'Id');
  if (id === '') throw new AppError('NET-UNREADABLE', { raw: 'contact without id' });
  return {
    id,
    firstName: textAt(record, 'FirstName'),
    lastName: textAt(record, 'LastName'),
    salutation: textAt(record, 'Salutation'),
    title: textAt(record, 'Title'),
    email: textAt(record, 'Email'),
    phone: textAt(record, 'Phone'),
    mobile: textAt(record, 'MobilePhone'),
    address: postalAddressOf(record, 'MailingAddress'),
  };
}
