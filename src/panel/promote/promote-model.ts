import { toAppError } from '../../core/app-error';
import type { ErpCustomerRef } from '../../core/erp-customer';
import type { PromotionIntent } from '../../core/promotion-intent';
import { valuesOf } from '../../core/promotion-plan';
import type { ErpDescriptor } from '../../erp/contract';
import type { Ask } from '../../messaging/client';
import type { PanelEvent } from '../../messaging/protocol';
import type { Later } from '../later';
import { type CustomerSearcher, createCustomerSearcher } from './customer-search';
import { noteListsProgress } from './lists-progress';
import { createNumberChecker } from './number-checker';
import { openIntegration } from './open-integration';
import { createPlanner, type Planner } from './promote-planner';
import { createPromoteState, type PromoteState } from './promote-state';
import { createWrite, type Write } from './promote-writes';
import { refreshLists } from './refresh-lists';

interface PromotePorts {
  readonly ask: Ask;
  readonly grant: string;
  readonly later: Later;
  readonly descriptors: readonly ErpDescriptor[];
}

/** What the user can do in the promote panel. No method throws: what went wrong is in the state. */
export interface PromoteModel extends PromoteWrites {
  readonly state: PromoteState;
  /** Reads everything for an integration; '' lets the background choose. */
  open(integrationId: string): Promise<void>;
  /** Nothing while an integration is being opened: the form will be another one. */
  edit(field: string, value: string): void;
  /** Sends what was typed at once: a field was left, or the panel goes away. */
  flush(): Promise<void>;
  refreshLists(): Promise<void>;
  discard(intent: PromotionIntent): Promise<void>;
  /** The way to a customer that exists already. */
  readonly customers: CustomerSearcher;
  /** The last refusal has lost its reason. */
  forgive(): void;
  onEvent(event: PanelEvent): void;
}

interface PromoteWrites {
  promote(takeOver: boolean): Promise<void>;
  link(customer: ErpCustomerRef): Promise<void>;
  settle(intent: PromotionIntent, customer: ErpCustomerRef | null): Promise<void>;
}

export function createPromoteModel(ports: PromotePorts): PromoteModel {
  const { ask, grant, later } = ports;
  const state = createPromoteState(ports.descriptors);
  const checkNumber = createNumberChecker(ports, state);
  const planner = createPlanner({ ask, grant, later, onPlan: (form) => void checkNumber(form) }, state);
  const customers = createCustomerSearcher(ports, state);
  const open = async (id: string) => {
    if (id !== integrationOf(state)) customers.forget();
    await openIntegration(ports, state, planner, id);
    void checkNumber(state.form.peek());
  };
  const openAgain = () => open(integrationOf(state));
  const write = createWrite(state, openAgain);
  return {
    state,
    open,
    customers,
    edit(field, value) {
      // What is on the screen is about to be replaced.
      if (state.opening.peek() === null) planner.edit(field, value);
    },
    flush: planner.flush,
    ...createWrites(ports, state, planner, write),
    async refreshLists() {
      await refreshLists(ask, grant, state);
      await planner.replan();
    },
    async discard(intent) {
      try {
        await ask('promote.discard', { grant, intentId: intent.id });
        await openAgain();
      } catch (thrown) {
        state.failure.value = toAppError(thrown).toJSON();
      }
    },
    forgive() {
      state.failure.value = null;
    },
    onEvent(event) {
      if (event.event === 'lists-progress') noteListsProgress(state, event);
      if (event.event !== 'promotion-step' || event.grant !== grant) return;
      const phase = state.phase.peek();
      if (phase.kind === 'running') state.phase.value = { ...phase, steps: event.steps };
    },
  };
}

const integrationOf = (state: PromoteState): string => state.view.peek()?.integrationId ?? '';

const bare = ({ recordKey, number }: ErpCustomerRef): ErpCustomerRef => ({ recordKey, number });

function createWrites(
  { ask, grant }: PromotePorts,
  state: PromoteState,
  planner: Planner,
  write: Write,
): PromoteWrites {
  return {
    async promote(takeOver) {
      await planner.flush();
      // The plan that came back may have found something: it is shown instead of sent.
      if (state.problemCount.peek() > 0) return;
      const form = state.form.peek();
      const defaulted = [...state.defaulted.peek()];
      const shown = valuesOf(state.plan.peek());
      const integrationId = integrationOf(state);
      await write('create', () =>
        ask('promote.run', { grant, integrationId, form, defaulted, shown, takeOver }),
      );
    },
    link: (customer) =>
      write('link', () =>
        ask('promote.link', { grant, integrationId: integrationOf(state), customer: bare(customer) }),
      ),
    settle: ({ id: intentId, verb }, customer) =>
      write(verb, () => ask('promote.settle', { grant, intentId, customer: customer && bare(customer) })),
  };
}
