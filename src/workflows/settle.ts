import { AppError, toAppError } from '../core/app-error';
import type { ErpCustomerRef } from '../core/erp-customer';
import type { PromotionOutcome } from '../core/panel-view';
import { isOpen, type PromotionIntent } from '../core/promotion-intent';
import { needsCompanions, writeCompanions } from './companions';
import { outcome } from './outcome';
import { promotionLock, releaseQuietly } from './promote';
import { advance, type PromotionPorts } from './promotion-ports';
import { createStepBoard, type StepBoard } from './promotion-steps';
import { traceLostCreate } from './trace-lost-create';
import { customerNote, markCreated, writeBack } from './write-back';

/**
 * Takes an open intent as far as it can go without sending a create again:
 * - never sent: the reservation is taken back, nothing happened; it stays open while the CRM does not let go of it
 * - sent or uncertain: looked up in the ERP; with `chosen`, the user's word for it after the ERP confirms it exists
 * - created: the link is written
 * - linked: what goes with the customer is written
 */
export function settle(
  ports: PromotionPorts,
  intentId: string,
  chosen: ErpCustomerRef | null = null,
): Promise<PromotionOutcome> {
  return withOpenIntent(ports, intentId, async (intent, board) => {
    switch (intent.state) {
      case 'prepared':
      case 'reserved':
        return takeBack(ports, intent, board);
      case 'created':
        board.finish('reserve');
        board.finish('create', intent.customerNo);
        return writeBack(ports, intent, board);
      case 'linked':
        board.finish('reserve');
        board.finish('create', intent.customerNo);
        board.finish('write-back', intent.customerNo);
        return writeCompanions(ports, intent, board);
      default:
        board.finish('reserve');
        return chosen ? adopt(ports, intent, chosen, board) : traceLostCreate(ports, intent, board);
    }
  });
}

/** A reservation that nobody remembers would keep everybody from promoting the account. */
async function takeBack(
  ports: PromotionPorts,
  intent: PromotionIntent,
  board: StepBoard,
): Promise<PromotionOutcome> {
  try {
    await ports.crm.release(intent.record.id, intent.id);
  } catch (thrown) {
    return outcome(await advance(ports, intent, { error: toAppError(thrown).toJSON() }), board);
  }
  return outcome(await advance(ports, intent, { state: 'discarded', error: null }), board);
}

/**
 * Gives an intent up because the user says so. The reservation is taken back unless a customer exists: then the record
 * keeps its key, and what stays in the ERP stays.
 */
export function discard(ports: PromotionPorts, intentId: string): Promise<PromotionOutcome> {
  return withOpenIntent(ports, intentId, async (intent, board) => {
    // The customer is linked; only what goes with him is left out.
    if (intent.state === 'linked') {
      return outcome(await advance(ports, intent, { state: 'done', error: null }), board);
    }
    if (intent.state !== 'created') await releaseQuietly(ports, intent);
    return outcome(await advance(ports, intent, { state: 'discarded' }), board);
  });
}

async function adopt(
  ports: PromotionPorts,
  intent: PromotionIntent,
  chosen: ErpCustomerRef,
  board: StepBoard,
): Promise<PromotionOutcome> {
  const customer = await ports.erp.read(chosen);
  if (!customer) throw new AppError('ERP-NOT-FOUND', { params: { number: chosen.number } });
  board.finish('create', customerNote(customer));
  return writeBack(ports, await markCreated(ports, intent, customer), board);
}

/** Runs with the intent as it is once nobody else works on it; a closed one just reports how it ended. */
async function withOpenIntent(
  ports: PromotionPorts,
  intentId: string,
  task: (intent: PromotionIntent, board: StepBoard) => Promise<PromotionOutcome>,
): Promise<PromotionOutcome> {
  const known = await ports.journal.get(intentId);
  if (!known) throw new AppError('RECORD-UNKNOWN');
  return ports.exclusive(promotionLock(known.record, known.integrationId), async () => {
    const intent = (await ports.journal.get(intentId)) ?? known;
    const board = createStepBoard(ports.onSteps, needsCompanions(ports, intent));
    return isOpen(intent) ? task(intent, board) : outcome(intent, board);
  });
}
