import { batch } from '@preact/signals';
import { type AppErrorJson, toAppError } from '../../core/app-error';
import type { PromotionOutcome } from '../../core/panel-view';
import { isOpen, type PromotionIntent } from '../../core/promotion-intent';
import type { PromoteState } from './promote-state';
import { takeRefusal } from './refused-outcome';

/** Refusals after which the record is no longer what the panel shows. */
const LOOK_AGAIN: readonly string[] = [
  'LINK-EXISTS',
  'PLAN-CHANGED',
  'PROMOTION-RUNNING',
  'PROMOTION-PENDING',
  'PROMOTION-UNCERTAIN',
  'INTERNAL',
];

/**
 * Runs one write (a promotion, a link, a settlement): steps move until its outcome is there. One at a time; after a
 * refusal the panel shows what it showed before. Never throws.
 */
export type Write = (verb: PromotionIntent['verb'], send: () => Promise<PromotionOutcome>) => Promise<void>;

/** `lookAgain` reads the record again, because it is no longer what the panel shows. */
export function createWrite(state: PromoteState, lookAgain: () => Promise<void>): Write {
  return async (verb, send) => {
    const before = state.phase.peek();
    if (before.kind === 'running') return;
    begin(state, verb);
    const refusal = await attempt(state, send);
    if (!refusal) return;
    // A number that was given out stands in the draft, which the background keeps.
    const held = state.heldNumber.peek();
    if (LOOK_AGAIN.includes(refusal.code) || held !== '') await lookAgain();
    else state.phase.value = before;
    batch(() => {
      state.heldNumber.value = held;
      state.failure.value = refusal;
    });
  };
}

function begin(state: PromoteState, verb: PromotionIntent['verb']): void {
  batch(() => {
    state.failure.value = null;
    state.rivals.value = [];
    state.heldNumber.value = '';
    state.phase.value = { kind: 'running', verb, steps: [] };
  });
}

/** Why it came to nothing, or null: then the phase says how it ended. */
async function attempt(
  state: PromoteState,
  send: () => Promise<PromotionOutcome>,
): Promise<AppErrorJson | null> {
  try {
    const outcome = await send();
    if (outcome.intent.state === 'done' || isOpen(outcome.intent)) {
      state.phase.value = { kind: 'ended', outcome };
      return null;
    }
    return takeRefusal(state, outcome);
  } catch (thrown) {
    return toAppError(thrown).toJSON();
  }
}
