import { batch } from '@preact/signals';
import { type AppErrorJson, toAppError } from '../../core/app-error';
import type { PromotionOutcome } from '../../core/panel-view';
import { isOpen } from '../../core/promotion-intent';
import type { PromoteState } from './promote-state';

interface WriteFollowUps {
  /** Reads the record again: it is no longer what the panel shows. */
  lookAgain(): Promise<void>;
  replan(): Promise<void>;
}

/** Refusals after which the record is no longer what the panel shows. */
const LOOK_AGAIN: readonly string[] = [
  'LINK-EXISTS',
  'PROMOTION-RUNNING',
  'PROMOTION-PENDING',
  'PROMOTION-UNCERTAIN',
  'INTERNAL',
];

/** Runs one write (a promotion, a link, a settlement): steps move until its outcome is there. Never throws. */
export type Write = (send: () => Promise<PromotionOutcome>) => Promise<void>;

export function createWrite(state: PromoteState, { lookAgain, replan }: WriteFollowUps): Write {
  return async (send) => {
    begin(state);
    const refusal = await attempt(state, send);
    if (!refusal) return;
    if (LOOK_AGAIN.includes(refusal.code)) await lookAgain();
    else state.phase.value = { kind: 'form' };
    state.failure.value = refusal;
    if (refusal.code === 'PLAN-CHANGED') await replan();
  };
}

function begin(state: PromoteState): void {
  batch(() => {
    state.failure.value = null;
    state.rivals.value = [];
    state.phase.value = { kind: 'running', steps: [] };
  });
}

/** Why it came to nothing, or null: then the phase says how it ended. */
async function attempt(
  state: PromoteState,
  send: () => Promise<PromotionOutcome>,
): Promise<AppErrorJson | null> {
  try {
    const outcome = await send();
    const { intent, error, candidates } = outcome;
    if (intent.state === 'done' || isOpen(intent)) {
      state.phase.value = { kind: 'ended', outcome };
      return null;
    }
    state.rivals.value = candidates;
    return error ?? { code: 'INTERNAL', params: {}, raw: `ended ${intent.state}`, field: '' };
  } catch (thrown) {
    return toAppError(thrown).toJSON();
  }
}
