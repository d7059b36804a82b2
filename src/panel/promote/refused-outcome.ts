import type { AppErrorJson } from '../../core/app-error';
import type { PromotionOutcome } from '../../core/panel-view';
import type { PromoteState } from './promote-state';

/**
 * Takes over what a refused promotion leaves behind, and says why it was refused. A number that somebody took between
 * the check and the create is the newer answer to that check: it stands at its field, with the customer that has it.
 */
export function takeRefusal(state: PromoteState, outcome: PromotionOutcome): AppErrorJson {
  const { intent, candidates } = outcome;
  const error = outcome.error ?? { code: 'INTERNAL', params: {}, raw: `ended ${intent.state}`, field: '' };
  const numberField = state.descriptor.peek()?.numberField ?? '';
  if (error.code !== 'ERP-NUMBER-IN-USE' || numberField === '') {
    state.rivals.value = candidates;
    // A link names a customer that exists: only a create can leave a number that nobody has.
    state.heldNumber.value = intent.verb === 'create' ? intent.customerNo : '';
    return error;
  }
  const question = state.numberQuestion.peek();
  const [customer, ...others] = candidates;
  // Where the ERP chose the number there is none in the form to say it about.
  state.rivals.value = question ? others : candidates;
  if (question) {
    const answer = { state: 'taken', customer: customer ?? null, error: null } as const;
    state.numberCheck.value = { key: question.key, answer };
  }
  return { ...error, field: numberField };
}
