import { AppError } from '../../core/app-error';
import { type ErpLinkFields, type LinkFieldNames, linkStateOf } from '../../core/erp-link';
import type { SalesforceApi } from './api';
import { whenLinkAllows } from './when-link-allows';

const NOTHING: ErpLinkFields = { customerNo: '', integrationKey: '', externalUid: '' };

/** See `CrmConnector.clearLink`. A record without a link is left as it is: an earlier answer was lost. */
export function clearLink(
  api: SalesforceApi,
  names: LinkFieldNames,
  recordId: string,
  expected: ErpLinkFields,
): Promise<void> {
  return whenLinkAllows(api, names, recordId, (present) => (mayClear(present, expected) ? NOTHING : null));
}

/** @throws AppError `LINK-CHANGED` when another customer, or another promotion, has the record by now */
function mayClear(present: ErpLinkFields, expected: ErpLinkFields): boolean {
  const state = linkStateOf(present);
  if (state === 'none') return false;
  if (!namesSame(present, expected, state)) {
    throw new AppError('LINK-CHANGED', { params: { customerNo: present.customerNo } });
  }
  return true;
}

/** A reservation names no customer; it is the expected one only by its key. */
function namesSame(present: ErpLinkFields, expected: ErpLinkFields, state: 'reserved' | 'linked'): boolean {
  if (state === 'reserved' && present.integrationKey !== expected.integrationKey) return false;
  return present.customerNo === expected.customerNo && present.externalUid === expected.externalUid;
}
