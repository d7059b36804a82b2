import { AppError } from '../../core/app-error';
import { type ErpLinkFields, type LinkFieldNames, linkStateOf } from '../../core/erp-link';
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

/** False when it is reserved by `key` already: an earlier answer was lost. @throws AppError when it is not free */
function mayReserve(link: ErpLinkFields, key: string): boolean {
  const state = linkStateOf(link);
  if (state === 'none') return true;
  if (state === 'linked') throw new AppError('LINK-EXISTS', { params: { customerNo: link.customerNo } });
  if (link.integrationKey !== key)
    throw new AppError('LINK-RESERVED', { params: { key: link.integrationKey } });
  return false;
}
