import type { PromotionStep } from '../core/panel-view';

type StepId = PromotionStep['id'];

const ORDER: readonly StepId[] = ['reserve', 'create', 'write-back', 'companions', 'refresh'];

/** The visible steps of one promotion; every change is handed on. A step that is not needed is not shown. */
export interface StepBoard {
  start(id: StepId): void;
  finish(id: StepId, note?: string): void;
  fail(id: StepId, note?: string): void;
  readonly steps: readonly PromotionStep[];
}

export function createStepBoard(
  onSteps: (steps: readonly PromotionStep[]) => void,
  hasCompanions: boolean,
): StepBoard {
  let steps: readonly PromotionStep[] = ORDER.filter((id) => hasCompanions || id !== 'companions').map(
    (id) => ({ id, state: 'todo', note: '' }),
  );
  const change = (id: StepId, state: PromotionStep['state'], note = ''): void => {
    steps = steps.map((step) => (step.id === id ? { id, state, note } : step));
    onSteps(steps);
  };
  return {
    start: (id) => change(id, 'running'),
    finish: (id, note) => change(id, 'done', note),
    fail: (id, note) => change(id, 'failed', note),
    get steps() {
      return steps;
    },
  };
}
