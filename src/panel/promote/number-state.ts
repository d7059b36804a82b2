import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { AppErrorJson } from '../../core/app-error';
import type { ErpDescriptor } from '../../erp/contract';
import { descriptorOf } from './descriptor-of';
import { numberQuestion } from './number-question';
import type { PromoteState } from './promote-state';

type NumberState = Pick<PromoteState, 'descriptor' | 'numberCheck' | 'numberQuestion' | 'numberAnswer'> & {
  /** What is wrong with a number that somebody has. */
  readonly taken: ReadonlySignal<AppErrorJson | null>;
};

/** What is known about the customer number in the form. An answer to another question is no answer. */
export function createNumberState(
  descriptors: readonly ErpDescriptor[],
  view: PromoteState['view'],
  form: PromoteState['form'],
): NumberState {
  const numberCheck: PromoteState['numberCheck'] = signal(null);
  const descriptor = computed(() => descriptorOf(descriptors, view.value));
  const question = computed(() =>
    numberQuestion(descriptor.value, view.value?.integrationId ?? '', form.value),
  );
  const numberAnswer = computed(() => {
    const check = numberCheck.value;
    return check && check.key === question.value?.key ? (check.answer ?? 'asking') : null;
  });
  const taken = computed((): AppErrorJson | null => {
    const answer = numberAnswer.value;
    if (answer === null || answer === 'asking' || answer.state !== 'taken') return null;
    return { code: 'ERP-NUMBER-IN-USE', params: {}, raw: '', field: question.value?.field ?? '' };
  });
  return { descriptor, numberCheck, numberQuestion: question, numberAnswer, taken };
}
