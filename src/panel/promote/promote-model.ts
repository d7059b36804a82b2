import { batch } from '@preact/signals';
import { type AppErrorJson, toAppError } from '../../core/app-error';
import type { ErpCustomerRef } from '../../core/erp-customer';
import type { PromotionOutcome, PromotionView } from '../../core/panel-view';
import { isOpen, type PromotionIntent } from '../../core/promotion-intent';
import type { Ask } from '../../messaging/client';
import type { PanelEvent } from '../../messaging/protocol';
import type { Later } from '../later';
import { createPlanner } from './promote-planner';
import { createPromoteState, type PromoteState } from './promote-state';

interface PromotePorts {
  readonly ask: Ask;
  readonly grant: string;
  readonly later: Later;
}

/** What the user can do in the promote panel. No method throws: what went wrong is in the state. */
export interface PromoteModel {
  readonly state: PromoteState;
  /** Reads everything for an integration; '' lets the background choose. */
  open(integrationId: string): Promise<void>;
  edit(field: string, value: string): void;
  /** Sends what was typed at once: a field was left, or the panel goes away. */
  flush(): Promise<void>;
  refreshLists(): Promise<void>;
  promote(takeOver: boolean): Promise<void>;
  link(customer: ErpCustomerRef): Promise<void>;
  settle(intent: PromotionIntent, customer: ErpCustomerRef | null): Promise<void>;
  discard(intent: PromotionIntent): Promise<void>;
  onEvent(event: PanelEvent): void;
}

/** Refusals after which the record is no longer what the panel shows. */
const LOOK_AGAIN: readonly string[] = [
  'LINK-EXISTS',
  'PROMOTION-RUNNING',
  'PROMOTION-PENDING',
  'PROMOTION-UNCERTAIN',
  'INTERNAL',
];

export function createPromoteModel(ports: PromotePorts): PromoteModel {
  const state = createPromoteState();
  const planner = createPlanner(ports, state);
  const { ask, grant } = ports;
  const integrationId = () => state.view.peek()?.integrationId ?? '';

  async function open(id: string): Promise<void> {
    void planner.flush();
    planner.forget();
    if (state.view.peek() === null) state.phase.value = { kind: 'loading' };
    try {
      accept(state, await ask('promote.open', { grant, integrationId: id }));
    } catch (thrown) {
      state.phase.value = { kind: 'blocked', error: toAppError(thrown).toJSON() };
    }
  }

  async function fail(error: AppErrorJson): Promise<void> {
    if (LOOK_AGAIN.includes(error.code)) await open(integrationId());
    else state.phase.value = { kind: 'form' };
    state.failure.value = error;
    if (error.code === 'PLAN-CHANGED') await planner.replan();
  }

  /** One write: steps run until the outcome is there. */
  async function write(send: () => Promise<PromotionOutcome>): Promise<void> {
    batch(() => {
      state.failure.value = null;
      state.rivals.value = [];
      state.phase.value = { kind: 'running', steps: [] };
    });
    try {
      await finish(await send());
    } catch (thrown) {
      await fail(toAppError(thrown).toJSON());
    }
  }

  async function finish(outcome: PromotionOutcome): Promise<void> {
    const { intent, error, candidates } = outcome;
    if (intent.state === 'done' || isOpen(intent)) {
      state.phase.value = { kind: 'ended', outcome };
    } else {
      state.rivals.value = candidates;
      await fail(error ?? { code: 'INTERNAL', params: {}, raw: `ended ${intent.state}`, field: '' });
    }
  }

  return {
    state,
    open,
    edit: planner.edit,
    flush: planner.flush,
    refreshLists: () => refreshLists(ports, state, integrationId(), planner.replan),
    async promote(takeOver) {
      await planner.flush();
      // The plan that came back may have found something: it is shown instead of sent.
      if (state.problemCount.peek() > 0) return;
      const form = state.form.peek();
      const defaulted = [...state.defaulted.peek()];
      await write(() =>
        ask('promote.run', { grant, integrationId: integrationId(), form, defaulted, takeOver }),
      );
    },
    link: ({ recordKey, number }) =>
      write(() =>
        ask('promote.link', { grant, integrationId: integrationId(), customer: { recordKey, number } }),
      ),
    settle: (intent, customer) =>
      write(() =>
        ask('promote.settle', {
          grant,
          intentId: intent.id,
          customer: customer && { recordKey: customer.recordKey, number: customer.number },
        }),
      ),
    async discard(intent) {
      try {
        await ask('promote.discard', { grant, intentId: intent.id });
        await open(integrationId());
      } catch (thrown) {
        state.failure.value = toAppError(thrown).toJSON();
      }
    },
    onEvent(event) {
      if (event.event !== 'promotion-step' || event.grant !== grant) return;
      if (state.phase.peek().kind === 'running') state.phase.value = { kind: 'running', steps: event.steps };
    },
  };
}

/** Takes over what the background says. A pending intent comes before the form. */
function accept(state: PromoteState, view: PromotionView): void {
  batch(() => {
    state.view.value = view;
    state.form.value = view.form;
    state.defaulted.value = view.defaulted;
    state.plan.value = view.plan;
    state.failure.value = null;
    state.rivals.value = [];
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

async function refreshLists(
  { ask, grant }: PromotePorts,
  state: PromoteState,
  integrationId: string,
  replan: () => Promise<void>,
): Promise<void> {
  state.refreshing.value = true;
  try {
    const { lists } = await ask('promote.refresh-lists', { grant, integrationId });
    const view = state.view.peek();
    if (view?.integrationId === integrationId) state.view.value = { ...view, lists };
    await replan();
  } catch (thrown) {
    state.failure.value = toAppError(thrown).toJSON();
  } finally {
    state.refreshing.value = false;
  }
}
