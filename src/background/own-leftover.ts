import type { PlacedLink } from '../core/account-links';
import { type CrmRecordRef, sameRecord } from '../core/crm-account';
import { isOpen, type PromotionIntent } from '../core/promotion-intent';
import type { CrmConnector } from '../crm/contract';
import type { Journal } from '../storage/journal';

/**
 * The reservation that was seen on a record, if this profile left it there with a promotion that is closed and made
 * nothing: such a one may be replaced unasked. '' for every other, which the CRM connector then refuses.
 */
export async function ownLeftover(
  journal: Pick<Journal, 'get'>,
  record: CrmRecordRef,
  seenKey: string,
): Promise<string> {
  const own = seenKey === '' ? null : await journal.get(seenKey);
  const replaceable = own !== null && madeNothing(own) && sameRecord(own.record, record);
  return replaceable ? seenKey : '';
}

/** The key of the reservation that stands there; a reading of the whole account names those among the other links not. */
export async function reservationKey(
  crm: Pick<CrmConnector, 'readLink'>,
  { id }: CrmRecordRef,
  { place, link }: PlacedLink,
): Promise<string> {
  return (place === 'default' ? link : (await crm.readLink(id)).link).integrationKey;
}

/** A customer that was given up keeps its key on the record: promoting again would make a second one. */
const madeNothing = (intent: PromotionIntent): boolean =>
  !isOpen(intent) && intent.state !== 'done' && intent.externalUid === '';
