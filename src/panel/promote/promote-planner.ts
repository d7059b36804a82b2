import { batch } from '@preact/signals';
import { toAppError } from '../../core/app-error';
import type { Ask } from '../../messaging/client';
import type { Later } from '../later';
import type { PromoteState } from './promote-state';

/** Long enough to type a word, short enough not to be waited for. */
const TYPING_PAUSE_MS = 250;

export interface Planner {
  edit(field: string, value: string): void;
  /** Sends what was typed and not yet planned; resolves when the newest plan is there. */
  flush(): Promise<void>;
  replan(): Promise<void>;
  /** Answers still on their way no longer count: another integration is being opened. */
  forget(): void;
}

interface PlannerPorts {
  readonly ask: Ask;
  readonly grant: string;
  readonly later: Later;
  /** Told of the form whose plan has just come. */
  readonly onPlan: (form: Readonly<Record<string, string>>) => void;
}

/** Keeps the plan on the screen in step with the form. Every plan request also saves the draft in the background. */
export function createPlanner({ ask, grant, later, onPlan }: PlannerPorts, state: PromoteState): Planner {
  let waiting = false;
  let newest = 0;
  let running: Promise<void> = Promise.resolve();

  async function request(): Promise<void> {
    const view = state.view.peek();
    if (!view) return;
    newest += 1;
    const mine = newest;
    const form = state.form.peek();
    const defaulted = [...state.defaulted.peek()];
    try {
      const plan = await ask('promote.plan', { grant, integrationId: view.integrationId, form, defaulted });
      if (mine !== newest) return;
      state.plan.value = plan;
      onPlan(form);
    } catch (thrown) {
      if (mine === newest) state.failure.value = toAppError(thrown).toJSON();
    } finally {
      if (mine === newest) state.planning.value = false;
    }
  }

  function replan(): Promise<void> {
    waiting = false;
    state.planning.value = true;
    running = request();
    return running;
  }

  const flush = () => (waiting ? replan() : running);

  return {
    replan,
    flush,
    edit(field, value) {
      noteEdit(state, field, value);
      waiting = true;
      later(() => void flush(), TYPING_PAUSE_MS);
    },
    forget() {
      newest += 1;
      state.planning.value = false;
    },
  };
}

/** One step for whoever draws it: the value is the user's now, what failed at this field is over, a plan is due. */
function noteEdit(state: PromoteState, field: string, value: string): void {
  batch(() => {
    state.form.value = { ...state.form.peek(), [field]: value };
    state.defaulted.value = state.defaulted.peek().filter((key) => key !== field);
    if (state.failure.peek()?.field === field) state.failure.value = null;
    if (state.descriptor.peek()?.numberField === field) state.heldNumber.value = '';
    state.planning.value = true;
  });
}
