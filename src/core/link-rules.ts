import { AppError } from './app-error';
import { type ErpLinkFields, linkStateOf } from './erp-link';

/** What may be done to a link as it stands, the same in every CRM. */

/** False when it is reserved by `key` already: an earlier answer was lost. @throws AppError when it is not free */
export function mayReserve(present: ErpLinkFields, key: string): boolean {
  const state = linkStateOf(present);
  if (state === 'none') return true;
  if (state === 'linked') throw linkExists(present);
  if (present.integrationKey !== key) throw linkReserved(present);
  return false;
}

/** Whether it still is the reservation of `key`. */
export const mayRelease = (present: ErpLinkFields, key: string): boolean =>
  linkStateOf(present) === 'reserved' && present.integrationKey === key;

/** False when all three values stand there already. @throws AppError when the record belongs to somebody else */
export function mayWriteLink(present: ErpLinkFields, link: ErpLinkFields): boolean {
  if (isOther(present.customerNo, link.customerNo) || isOther(present.externalUid, link.externalUid)) {
    throw linkExists(present);
  }
  if (linkStateOf(present) === 'reserved' && isOther(present.integrationKey, link.integrationKey)) {
    throw linkReserved(present);
  }
  return (
    present.customerNo !== link.customerNo ||
    present.externalUid !== link.externalUid ||
    present.integrationKey !== link.integrationKey
  );
}

/**
 * False when there is no link any more. A reservation names no customer; it is the expected one only by its key.
 * @throws AppError `LINK-CHANGED` when another customer, or another promotion, has the record by now
 */
export function mayClearLink(present: ErpLinkFields, expected: ErpLinkFields): boolean {
  const state = linkStateOf(present);
  if (state === 'none') return false;
  const same =
    (state === 'linked' || present.integrationKey === expected.integrationKey) &&
    present.customerNo === expected.customerNo &&
    present.externalUid === expected.externalUid;
  if (!same) throw new AppError('LINK-CHANGED', { params: { customerNo: present.customerNo } });
  return true;
}

const isOther = (present: string, wanted: string): boolean => present !== '' && present !== wanted;

const linkExists = ({ customerNo }: ErpLinkFields): AppError =>
  new AppError('LINK-EXISTS', { params: { customerNo } });

const linkReserved = ({ integrationKey }: ErpLinkFields): AppError =>
  new AppError('LINK-RESERVED', { params: { key: integrationKey } });
