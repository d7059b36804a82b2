import type { PromotionOutcome } from '../core/panel-view';
import type { PromotionIntent } from '../core/promotion-intent';
import type { StepBoard } from './promotion-steps';

/** The outcome that an intent stands for as it is. */
export function outcome(
  intent: PromotionIntent,
  board: StepBoard,
  candidates: PromotionOutcome['candidates'] = [],
): PromotionOutcome {
  return { intent, steps: board.steps, error: intent.error, candidates };
}
