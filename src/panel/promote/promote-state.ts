import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { AppErrorJson } from '../../core/app-error';
import type { ErpCustomerSummary } from '../../core/erp-customer';
import type { PromotionOutcome, PromotionStep, PromotionView } from '../../core/panel-view';
import type { PromotionIntent } from '../../core/promotion-intent';
import { type PromotionPlan, problemsOf } from '../../core/promotion-plan';

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

/** Everything the promote panel draws. Nothing of it outlives the panel: the background keeps the draft. */
export interface PromoteState {
  readonly phase: Signal<PromotePhase>;
  /** Counts the openings, so that a late answer does not replace a newer one. */
  readonly turn: Signal<number>;
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
  /** Problems by field: the plan's, and the last refusal's where it names a field. */
  readonly fieldProblems: ReadonlySignal<Readonly<Record<string, AppErrorJson>>>;
  readonly problemCount: ReadonlySignal<number>;
}

export function createPromoteState(): PromoteState {
  const plan = signal<PromotionPlan>({ lines: [], fieldProblems: {} });
  const failure = signal<AppErrorJson | null>(null);
  const form = signal<Readonly<Record<string, string>>>({});
  return {
    phase: signal<PromotePhase>({ kind: 'loading' }),
    turn: signal(0),
    view: signal<PromotionView | null>(null),
    form,
    defaulted: signal<readonly string[]>([]),
    plan,
    planning: signal(false),
    refreshing: signal(false),
    failure,
    rivals: signal<readonly ErpCustomerSummary[]>([]),
    fieldProblems: computed(() => {
      const refused = failure.value;
      const own = plan.value.fieldProblems;
      return refused && refused.field !== '' ? { ...own, [refused.field]: refused } : own;
    }),
    problemCount: computed(() => problemsOf(plan.value).length),
  };
}
