import { cutText } from '../../../core/cut-text';
import type { LinkFieldNames } from '../../../core/erp-link';
import type { RowNote } from '../../../core/import-run';
import type { WriteResult } from '../../customer-target';
import type { SalesforceApi } from '../api';
import { textAt } from '../records';
import { soqlText } from '../soql';
import type { OrgShape } from './org-shape';
import type { RecordFields, RecordResult, WriteTask } from './record-writer';
import { inLists, runQueries } from './run-queries';
import { contactFields, filled } from './to-record';

/** What writing needs of the organisation. */
export interface Writing {
  readonly api: SalesforceApi;
  readonly names: LinkFieldNames;
  readonly shape: OrgShape;
  write(task: WriteTask): Promise<readonly RecordResult[]>;
  /** Account by External UID, for organisations in which it cannot be upserted by. */
  idsOf(externalUids: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

export interface NewContact {
  /** Position in the batch. */
  readonly place: number;
  readonly accountId: string;
  /** The account is, so that nobody has given it a contact. */
  readonly isNew: boolean;
  readonly fields: RecordFields;
  readonly notes: readonly RowNote[];
}

/** A contact needs a last name: without one it has the account's. */
export function newContact(shape: OrgShape, values: Readonly<Record<string, string>>, accountName: string) {
  const given = filled(contactFields(shape, values));
  if (Object.keys(given).length === 0 || shape.contact.size === 0) return { fields: null, notes: [] };
  if (given.LastName !== undefined) return { fields: given, notes: [] };
  const notes = [{ labelKey: 'import_note_contact_named', params: {} }];
  return { fields: { ...given, LastName: cutText(accountName, 80) }, notes };
}

/** By position. A contact that is there already, by an earlier try or by somebody else, is not added again. */
export async function insertContacts(
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
