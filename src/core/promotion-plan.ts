import type { AppErrorJson } from './app-error';

/** Where a value that will be sent comes from. */
export type PlanOrigin =
  | { readonly kind: 'crm'; readonly source: string }
  | { readonly kind: 'form' }
  | { readonly kind: 'default' }
  | { readonly kind: 'translated'; readonly from: string }
  | { readonly kind: 'computed' };

/** One value of the customer to be created. */
export interface PlanLine {
  /** The ERP's name of the field, such as `DISPLAYCONTACT.EMAIL1`. */
  readonly target: string;
  /** Locale key of the words a rep knows it by. */
  readonly labelKey: string;
  readonly value: string;
  readonly origin: PlanOrigin;
  /** What is wrong with it; the promotion is refused while any line has one. */
  readonly problem: AppErrorJson | null;
}

/** A value that the ERP fills in by itself for a field that was left empty. */
export interface SuppliedValue {
  readonly value: string;
  /** The entry it comes from, such as the customer group `WHL`. */
  readonly from: string;
}

export interface PromotionPlan {
  readonly lines: readonly PlanLine[];
  /** Problems of form fields by field key. */
  readonly fieldProblems: Readonly<Record<string, AppErrorJson>>;
  /** What the ERP supplies for fields left empty, by field key. Shown; sent only where the ERP's interface demands it (then it is a line too). */
  readonly supplied: Readonly<Record<string, SuppliedValue>>;
}

export const problemsOf = (plan: PromotionPlan): readonly AppErrorJson[] => [
  ...plan.lines.flatMap((line) => (line.problem ? [line.problem] : [])),
  ...Object.values(plan.fieldProblems),
];

/** What is sent: target to value, without empty values. */
export const valuesOf = (plan: PromotionPlan): Readonly<Record<string, string>> =>
  Object.fromEntries(plan.lines.filter((line) => line.value !== '').map((line) => [line.target, line.value]));

type SentValues = Readonly<Record<string, string>>;

/** Whether two plans would send the same. What was confirmed is what is sent, or nothing. */
export const sameValues = (left: SentValues, right: SentValues): boolean => {
  const targets = Object.keys(left);
  return (
    targets.length === Object.keys(right).length && targets.every((target) => left[target] === right[target])
  );
};
