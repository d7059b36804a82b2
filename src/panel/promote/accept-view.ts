import { batch } from '@preact/signals';
import type { PromotionOutcome, PromotionView } from '../../core/panel-view';
import type { PromotionIntent } from '../../core/promotion-intent';
import type { PromoteState } from './promote-state';

/** Takes over what the background says. A pending intent comes before the form. */
export function acceptView(state: PromoteState, view: PromotionView): void {
  batch(() => {
    state.view.value = view;
    state.form.value = view.form;
    state.defaulted.value = view.defaulted;
    state.plan.value = view.plan;
    state.failure.value = null;
    state.rivals.value = [];
    state.heldNumber.value = '';
    state.phase.value = view.pending
      ? { kind: 'ended', outcome: pendingOutcome(view.pending, view) }
      : { kind: 'form' };
  });
}

const pendingOutcome = (intent: PromotionIntent, view: PromotionView): PromotionOutcome => ({
  intent,
  steps: [],
  error: intent.error,
  candidates: view.traced,
});
