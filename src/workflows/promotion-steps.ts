import type { PromotionStep } from '../core/panel-view';

type StepId = PromotionStep['id'];

const ORDER: readonly StepId[] = ['reserve', 'create', 'write-back', 'refresh'];

/** The visible steps of one promotion; every change is handed on. */
export interface StepBoard {
  start(id: StepId): void;
  finish(id: StepId, note?: string): void;
  fail(id: StepId, note?: string): void;
  readonly steps: readonly PromotionStep[];
}

export function createStepBoard(onSteps: (steps: readonly PromotionStep[]) => void): StepBoard {
  let steps: readonly PromotionStep[] = ORDER.map((id) => ({ id, state: 'todo', note: '' }));
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
