import { type CrmRecordRef, sameRecord } from '../core/crm-account';
import { isOpen, type PromotionIntent } from '../core/promotion-intent';
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

/** A customer that was given up keeps its key on the record: promoting again would make a second one. */
const madeNothing = (intent: PromotionIntent): boolean =>
  !isOpen(intent) && intent.state !== 'done' && intent.externalUid === '';
