import { AppError } from '../../core/app-error';
import type { ErpLinkFields, LinkFieldNames } from '../../core/erp-link';
import { linkBody, linkOf, readRow } from './account-row';
import type { SalesforceApi } from './api';
import { patchAccount } from './patch-account';

const ROUNDS = 3;

/**
 * Reads the record, lets `decide` judge its link, and writes what it wants on condition that nothing changed in
 * between; begins anew when something did. `decide` returns null when there is nothing to write, and throws to refuse.
 */
export async function whenLinkAllows(
  api: SalesforceApi,
  names: LinkFieldNames,
  recordId: string,
  decide: (link: ErpLinkFields) => Partial<ErpLinkFields> | null,
): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const row = await readRow(api, recordId, ['Id', ...Object.values(names)]);
    const wanted = decide(linkOf(row.record, names));
    if (wanted === null || (await patchAccount(api, recordId, linkBody(wanted, names), row.etag))) return;
  }
  throw new AppError('CRM-CHANGED');
}
