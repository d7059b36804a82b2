import type { ErpLinkFields, LinkFieldNames } from '../../core/erp-link';
import { mayWriteLink } from '../../core/link-rules';
import { accountIdOf, linkBody } from './account-row';
import type { SalesforceApi } from './api';
import { composite, partError } from './composite';
import { PAST_WARNINGS } from './patch-account';
import { type Patience, withPatience } from './patience';
import { readRecords } from './records';
import { queryPath, soqlText } from './soql';
import { whenLinkAllows } from './when-link-allows';

/**
 * See `CrmConnector.writeLink`. One round trip for a record that our key reserves: a composite call finds the record
 * by id, key and "no other customer", and writes to what it found. Only when that finds nothing is the record read.
 */
export async function writeLink(
  api: SalesforceApi,
  names: LinkFieldNames,
  recordId: string,
  link: ErpLinkFields,
  patience: Pick<Patience, 'pause' | 'random'>,
): Promise<void> {
  const wasOurs =
    link.integrationKey !== '' &&
    (await withPatience(() => writeIfOurs(api, names, recordId, link), { ...patience, repeatable: true }));
  if (wasOurs) return;
  await whenLinkAllows(api, names, recordId, (present) => (mayWriteLink(present, link) ? link : null));
}

/** False when the record does not stand as we left it; throws when it does and the write was refused. */
async function writeIfOurs(
  api: SalesforceApi,
  names: LinkFieldNames,
  recordId: string,
  link: ErpLinkFields,
): Promise<boolean> {
  const answer = await composite(api, [
    { id: 'ours', method: 'GET', path: queryPath(oursQuery(names, recordId, link)) },
    {
      id: 'write',
      method: 'PATCH',
      path: '/sobjects/Account/@{ours.records[0].Id}',
      body: linkBody(link, names),
      headers: PAST_WARNINGS,
    },
  ]);
  const found = answer('ours');
  if (partError(found) || readRecords(found.json).length === 0) return false;
  const refusal = partError(answer('write'));
  if (refusal) throw refusal;
  return true;
}

function oursQuery(names: LinkFieldNames, recordId: string, link: ErpLinkFields): string {
  const emptyOr = (field: string, value: string) => `(${field} = null OR ${field} = ${soqlText(value)})`;
  return [
    `SELECT Id FROM Account WHERE Id = ${soqlText(accountIdOf(recordId))}`,
    `${names.integrationKey} = ${soqlText(link.integrationKey)}`,
    emptyOr(names.customerNo, link.customerNo),
    emptyOr(names.externalUid, link.externalUid),
  ].join(' AND ');
}
