import { AppError, toAppError } from '../core/app-error';
import type { PromotionOutcome } from '../core/panel-view';
import type { PromotionIntent } from '../core/promotion-intent';
import { outcome } from './outcome';
import { advance, type PromotionPorts } from './promotion-ports';
import type { StepBoard } from './promotion-steps';
import { customerNote, markCreated, writeBack } from './write-back';

/**
 * Looks an `uncertain` create up in the ERP. One customer that is certainly ours ends in the write-back; anything else
 * stays uncertain and shows what was found. Finding nothing proves nothing: the ERP may still be working on it.
 */
export async function traceLostCreate(
  ports: PromotionPorts,
  intent: PromotionIntent,
  board: StepBoard,
): Promise<PromotionOutcome> {
  board.start('create');
  try {
    const { certain, found } = await ports.erp.traceCreate({
      intentId: intent.id,
      values: intent.values,
      entity: intent.entity,
      sentAt: intent.sentAt ?? intent.createdAt,
    });
    const [customer] = found;
    if (certain && found.length === 1 && customer) {
      board.finish('create', customerNote(customer));
      return await writeBack(ports, await markCreated(ports, intent, customer), board);
    }
    board.fail('create');
    const code = found.length === 0 ? 'PROMOTION-NOT-FOUND' : 'PROMOTION-UNCERTAIN';
    const error = new AppError(code, { raw: intent.error?.raw ?? '' }).toJSON();
    return outcome(await advance(ports, intent, { state: 'uncertain', error }), board, found);
  } catch (thrown) {
    board.fail('create');
    const error = new AppError('PROMOTION-UNCERTAIN', { raw: toAppError(thrown).raw }).toJSON();
    return outcome(await advance(ports, intent, { state: 'uncertain', error }), board);
  }
}
