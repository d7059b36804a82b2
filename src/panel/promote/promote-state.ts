import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { AppErrorJson } from '../../core/app-error';
import type { ErpCustomerSummary } from '../../core/erp-customer';
import type { NumberCheck, PromotionOutcome, PromotionStep, PromotionView } from '../../core/panel-view';
import type { PromotionIntent } from '../../core/promotion-intent';
import { type PromotionPlan, problemsOf } from '../../core/promotion-plan';
import type { ErpDescriptor } from '../../erp/contract';
import { type CustomerSearch, NO_SEARCH } from './customer-search';
import type { NumberQuestion } from './number-question';
import { createNumberState } from './number-state';

/**
 * - `loading`: nothing to show yet
 * - `blocked`: the panel could not be filled; see `error`
 * - `form`: the user fills in
 * - `running`: something is being written; `steps` move
 * - `ended`: an intent exists that is done or waits for something
 */
type PromotePhase =
  | { readonly kind: 'loading' }
  | { readonly kind: 'blocked'; readonly error: AppErrorJson; readonly integrationId: string }
  | { readonly kind: 'form' }
  | {
      readonly kind: 'running';
      readonly verb: PromotionIntent['verb'];
      readonly steps: readonly PromotionStep[];
    }
  | { readonly kind: 'ended'; readonly outcome: PromotionOutcome };

/** How many of an integration's lists have been read. */
export interface ListsProgress {
  readonly done: number;
  readonly total: number;
}

/** Everything the promote panel draws. Nothing of it outlives the panel: the background keeps the draft. */
export interface PromoteState {
  readonly phase: Signal<PromotePhase>;
  /** Counts the openings, so that a late answer does not replace a newer one. */
  readonly turn: Signal<number>;
  /** Integration that is being read; '' is the one that the background chooses, null none. */
  readonly opening: Signal<string | null>;
  readonly listsProgress: Signal<ListsProgress | null>;
  readonly view: Signal<PromotionView | null>;
  readonly form: Signal<Readonly<Record<string, string>>>;
  readonly defaulted: Signal<readonly string[]>;
  readonly plan: Signal<PromotionPlan>;
  /** The plan on the screen is older than what was typed. */
  readonly planning: Signal<boolean>;
  /** Lists are being read again. */
  readonly refreshing: Signal<boolean>;
  /** Why the last attempt did not work, while the form stays as it was. */
  readonly failure: Signal<AppErrorJson | null>;
  /** Customers that stand in the way of a new one and can be linked instead. */
  readonly rivals: Signal<readonly ErpCustomerSummary[]>;
  /** A number that the ERP has given out for this account and that no customer has yet; '' where there is none. */
  readonly heldNumber: Signal<string>;
  readonly search: Signal<CustomerSearch>;
  readonly descriptor: ReadonlySignal<ErpDescriptor | undefined>;
  /** The last question about a number; its answer is null while it is asked. */
  readonly numberCheck: Signal<{ readonly key: string; readonly answer: NumberCheck | null } | null>;
  readonly numberQuestion: ReadonlySignal<NumberQuestion | null>;
  /** About the number as it stands in the form: being asked, answered, or null where neither. */
  readonly numberAnswer: ReadonlySignal<NumberCheck | 'asking' | null>;
  /** Problems by field: the plan's, the last refusal's where it names a field, and a number that is taken. */
  readonly fieldProblems: ReadonlySignal<Readonly<Record<string, AppErrorJson>>>;
  readonly problemCount: ReadonlySignal<number>;
}

export function createPromoteState(descriptors: readonly ErpDescriptor[]): PromoteState {
  const plan = signal<PromotionPlan>({ lines: [], fieldProblems: {}, supplied: {} });
  const failure = signal<AppErrorJson | null>(null);
  const view = signal<PromotionView | null>(null);
  const form = signal<Readonly<Record<string, string>>>({});
  const { taken, ...number } = createNumberState(descriptors, view, form);
  return {
    phase: signal<PromotePhase>({ kind: 'loading' }),
    turn: signal(0),
    opening: signal<string | null>(null),
    listsProgress: signal<ListsProgress | null>(null),
    view,
    form,
    defaulted: signal<readonly string[]>([]),
    plan,
    planning: signal(false),
    refreshing: signal(false),
    failure,
    rivals: signal<readonly ErpCustomerSummary[]>([]),
    heldNumber: signal(''),
    search: signal(NO_SEARCH),
    ...number,
    fieldProblems: computed(() => {
      const refused = failure.value;
      // The check speaks for a number that is in the form, and it knows when that is another one.
      const spoken = refused?.code === 'ERP-NUMBER-IN-USE' && number.numberQuestion.value !== null;
      return {
        ...(taken.value ? { [taken.value.field]: taken.value } : {}),
        ...plan.value.fieldProblems,
        ...(refused?.field && !spoken ? { [refused.field]: refused } : {}),
      };
    }),
    problemCount: computed(() => {
      const free = taken.value === null || plan.value.fieldProblems[taken.value.field] !== undefined;
      return problemsOf(plan.value).length + (free ? 0 : 1);
    }),
  };
}
