import type { PromotionStep } from '../../core/panel-view';
import type { IntentState, PromotionIntent } from '../../core/promotion-intent';
import type { StepLine } from '../../ui/Steps';
import type { Text } from '../../ui/text';

type StepId = PromotionStep['id'];

const ORDER: readonly StepId[] = ['reserve', 'create', 'write-back', 'refresh'];
const WITH_COMPANIONS: readonly StepId[] = ['reserve', 'create', 'write-back', 'companions', 'refresh'];

/** How many steps an intent in this state has behind it. */
const BEHIND: Readonly<Record<IntentState, number>> = {
  prepared: 0,
  reserved: 1,
  sent: 1,
  uncertain: 1,
  created: 2,
  linked: 3,
  done: ORDER.length,
  rejected: 1,
  discarded: 0,
};

/** Steps of an intent that another panel (or an earlier day) has begun. */
export function stepsOfIntent(intent: PromotionIntent): readonly PromotionStep[] {
  const behind = BEHIND[intent.state];
  // Only what waits for its companions is known to have any.
  const order = intent.state === 'linked' ? WITH_COMPANIONS : ORDER;
  return order.map((id, index) => ({
    id,
    state: index < behind ? 'done' : index === behind ? 'failed' : 'todo',
    note: id === 'create' && behind > 1 ? intent.customerNo : '',
  }));
}

/** Before the first event: everything is still to do, the first step is under way. */
export const FIRST_STEPS: readonly PromotionStep[] = ORDER.map((id, index) => ({
  id,
  state: index === 0 ? 'running' : 'todo',
  note: '',
}));

/** `unsettled`: a step that did not end is not (yet) a failure. */
export const stepLines = (
  steps: readonly PromotionStep[],
  t: Text,
  verb: PromotionIntent['verb'],
  unsettled = false,
): readonly StepLine[] =>
  steps.map((step) => ({
    key: step.id,
    state: unsettled && step.state === 'failed' ? 'warning' : step.state,
    label: t.named(`${step.state === 'done' ? 'step' : 'step_doing'}_${wordOf(step, verb)}`),
    note: step.note,
  }));

/** A link creates nothing: its second step says that the customer was found. */
const wordOf = ({ id }: PromotionStep, verb: PromotionIntent['verb']): string =>
  id === 'create' && verb === 'link' ? 'find' : id.replaceAll('-', '_');
