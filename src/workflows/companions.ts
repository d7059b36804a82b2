import type { ErpCustomerRef } from '../core/erp-customer';
import { parseExternalUid } from '../core/erp-link';
import type { PromotionOutcome } from '../core/panel-view';
import type { PromotionIntent } from '../core/promotion-intent';
import { outcome } from './outcome';
import { advance, type PromotionPorts } from './promotion-ports';
import type { StepBoard } from './promotion-steps';

/** Whether records that go with the customer (ship-to locations, contacts) are to be written after it. */
export const needsCompanions = (ports: PromotionPorts, { verb, values }: PromotionIntent): boolean =>
  verb === 'create' && ports.erp.hasCompanions(values);

/**
 * Writes what goes with a `linked` customer. What is in the ERP already is left alone, so it may be tried again; what
 * fails leaves the intent `linked` and visible.
 */
export async function writeCompanions(
  ports: PromotionPorts,
  intent: PromotionIntent,
  board: StepBoard,
): Promise<PromotionOutcome> {
  board.start('companions');
  const results = await ports.erp.writeCompanions(customerOf(intent), intent.values);
  const failed = results.filter((one) => one.error !== null);
  const written = results.filter((one) => one.error === null).map((one) => one.code);
  if (failed.length === 0) {
    board.finish('companions', written.join(', '));
    return outcome(await advance(ports, intent, { state: 'done', error: null }), board);
  }
  board.fail('companions', failed.map((one) => one.name || one.code).join(', '));
  return outcome(await advance(ports, intent, { error: failed[0]?.error ?? null }), board);
}

const customerOf = ({ customerNo, externalUid }: PromotionIntent): ErpCustomerRef => ({
  recordKey: parseExternalUid(externalUid)?.recordKey ?? '',
  number: customerNo,
});
