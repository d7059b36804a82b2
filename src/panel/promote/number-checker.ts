import { toAppError } from '../../core/app-error';
import type { NumberCheck } from '../../core/panel-view';
import type { Ask } from '../../messaging/client';
import type { PromoteState } from './promote-state';

/** Asks the ERP who has the number of a form that has just been planned. Never throws. */
export type CheckNumber = (planned: Readonly<Record<string, string>>) => Promise<void>;

interface NumberCheckerPorts {
  readonly ask: Ask;
  readonly grant: string;
}

/**
 * The check follows the plan, so it waits for the same pause in typing and leaves alone what the plan already refuses. A
 * question that is asked or answered is not asked again, unless it could not be answered.
 */
export function createNumberChecker({ ask, grant }: NumberCheckerPorts, state: PromoteState): CheckNumber {
  return async (planned) => {
    const view = state.view.peek();
    const question = state.numberQuestion.peek();
    // Typed on since: that has its own plan, and its own check after it.
    if (!view || !question || planned !== state.form.peek()) return;
    if (state.plan.peek().fieldProblems[question.field]) return;
    const { key } = question;
    const last = state.numberCheck.peek();
    if (last?.key === key && last.answer?.state !== 'unknown') return;
    state.numberCheck.value = { key, answer: null };
    const answer = await answerOf(() =>
      ask('promote.check-number', { grant, integrationId: view.integrationId, form: planned }),
    );
    // Another question was asked meanwhile: this answer came too late.
    if (state.numberCheck.peek()?.key === key) state.numberCheck.value = { key, answer };
  };
}

/** A check that cannot be made stops nobody: the create itself is refused where the number is taken. */
async function answerOf(check: () => Promise<NumberCheck>): Promise<NumberCheck> {
  try {
    return await check();
  } catch (thrown) {
    return { state: 'unknown', customer: null, error: toAppError(thrown).toJSON() };
  }
}
