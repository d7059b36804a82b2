import type { LinkFieldNames } from '../../core/erp-link';
import { mayReserve } from '../../core/link-rules';
import { linkBody } from './account-row';
import type { SalesforceApi } from './api';
import { patchAccount } from './patch-account';
import { freeTag } from './record-version';
import { whenLinkAllows } from './when-link-allows';

/** See `CrmConnector.reserve`. One round trip when `version` is that of a free record and still true. */
export async function reserve(
  api: SalesforceApi,
  names: LinkFieldNames,
  recordId: string,
  key: string,
  version: string,
): Promise<void> {
  const wanted = { integrationKey: key };
  const tag = freeTag(version);
  if (tag !== null && (await patchAccount(api, recordId, linkBody(wanted, names), tag))) return;
  await whenLinkAllows(api, names, recordId, (link) => (mayReserve(link, key) ? wanted : null));
}
