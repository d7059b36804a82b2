import { toAppError } from '../core/app-error';
import type { ErpCustomerRef } from '../core/erp-customer';
import { formatExternalUid } from '../core/erp-link';
import type { PromotionOutcome } from '../core/panel-view';
import type { PromotionIntent } from '../core/promotion-intent';
import { needsCompanions, writeCompanions } from './companions';
import { outcome } from './outcome';
import { advance, type PromotionPorts } from './promotion-ports';
import type { StepBoard } from './promotion-steps';

/** The customer exists: remember it before anything else is tried. */
export function markCreated(
  ports: PromotionPorts,
  intent: PromotionIntent,
  customer: ErpCustomerRef,
): Promise<PromotionIntent> {
  const uid = { erp: ports.erp.descriptor.id, company: ports.company, recordKey: customer.recordKey };
  return advance(ports, intent, {
    state: 'created',
    customerNo: customer.number,
    externalUid: formatExternalUid(uid),
    error: null,
  });
}

/** Writes the link of a `created` intent to the CRM, then what goes with the customer. A refusal leaves it `created`, to be tried again. */
export async function writeBack(
  ports: PromotionPorts,
  intent: PromotionIntent,
  board: StepBoard,
): Promise<PromotionOutcome> {
  board.start('write-back');
  try {
    await ports.crm.writeLink(intent.record.id, {
      customerNo: intent.customerNo,
      integrationKey: intent.id,
      externalUid: intent.externalUid,
    });
  } catch (thrown) {
    const error = toAppError(thrown).toJSON();
    board.fail('write-back');
    return outcome(await advance(ports, intent, { error }), board);
  }
  board.finish('write-back', intent.customerNo);
  if (!needsCompanions(ports, intent)) {
    return outcome(await advance(ports, intent, { state: 'done', error: null }), board);
  }
  return writeCompanions(ports, await advance(ports, intent, { state: 'linked', error: null }), board);
}

/** How a customer is named under a step: `C-01044 · 5121`; once where the number is the key. */
export const customerNote = (customer: ErpCustomerRef): string =>
  [...new Set([customer.number, customer.recordKey])].filter(Boolean).join(' · ');
