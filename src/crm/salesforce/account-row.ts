import { AppError } from '../../core/app-error';
import type { ErpLinkFields, LinkFieldNames } from '../../core/erp-link';
import type { CrmLinkReading } from '../contract';
import type { SalesforceApi } from './api';
import { toAccountId } from './record-id';
import { toVersion } from './record-version';
import { type RecordJson, readRecord, textAt } from './records';

export interface AccountRow {
  readonly record: RecordJson;
  /** Entity tag of the row as the header carries it, '' when there is none. */
  readonly etag: string;
}

/** The account's id in 18 characters. @throws AppError `RECORD-UNKNOWN` for what is no account's id */
export function accountIdOf(recordId: string): string {
  const id = toAccountId(recordId);
  if (id === null) throw new AppError('RECORD-UNKNOWN', { raw: recordId });
  return id;
}

/** Path of an account below the API version. */
export const accountPath = (recordId: string): string => `/sobjects/Account/${accountIdOf(recordId)}`;

/** The row with its entity tag; all fields that the user may see, or only those named (REST API, sObject Rows). */
export async function readRow(
  api: SalesforceApi,
  recordId: string,
  fields: readonly string[] = [],
): Promise<AccountRow> {
  const query = fields.length === 0 ? '' : `?fields=${fields.join(',')}`;
  const { json, headers } = await api.send({ method: 'GET', path: accountPath(recordId) + query });
  return { record: readRecord(json), etag: headers.etag ?? '' };
}

/** Name, link and version in one light call. */
export async function readLink(
  api: SalesforceApi,
  names: LinkFieldNames,
  recordId: string,
): Promise<CrmLinkReading> {
  const row = await readRow(api, recordId, ['Id', 'Name', ...Object.values(names)]);
  const link = linkOf(row.record, names);
  return { name: textAt(row.record, 'Name'), link, others: [], version: toVersion(row.etag, link) };
}

/** The link as it stands in the row. @throws AppError `CRM-FIELDS-MISSING` when a field is absent or hidden */
export function linkOf(record: RecordJson, names: LinkFieldNames): ErpLinkFields {
  const hidden = Object.values(names).find((name) => !(name in record));
  if (hidden !== undefined) throw new AppError('CRM-FIELDS-MISSING', { params: { field: hidden } });
  return {
    customerNo: textAt(record, names.customerNo),
    integrationKey: textAt(record, names.integrationKey),
    externalUid: textAt(record, names.externalUid),
  };
}

/** What the link is called in the organisation's own fields; an empty value clears the field. */
export function linkBody(link: Partial<ErpLinkFields>, names: LinkFieldNames): Record<string, string | null> {
  const keys = ['customerNo', 'integrationKey', 'externalUid'] as const;
  return Object.fromEntries(
    keys.flatMap((key) => (link[key] === undefined ? [] : [[names[key], link[key] || null]])),
  );
}
