import type { AppErrorJson } from '../../core/app-error';
import { choiceIn } from '../../core/pick-choice';
import type { PickList } from '../../core/pick-list';
import type { PlanLine } from '../../core/promotion-plan';
import type { PlanInput } from '../contract';
import { ENTITY_FIELD, NUMBER_FIELD, PICK_TARGETS } from './form-fields';
import { formOrigin, planLine } from './plan-lines';
import { problemOf } from './value-checks';

export interface FormPlan {
  readonly lines: readonly PlanLine[];
  readonly fieldProblems: Readonly<Record<string, AppErrorJson>>;
}

/** What the form says: pick fields, the number and the entity. Problems stand at the fields, where they are mended. */
export function planForm(input: PlanInput): FormPlan {
  const fields = [
    customerId(input),
    entity(input),
    ...Object.keys(PICK_TARGETS).map((key) => pick(input, key)),
  ];
  return {
    lines: fields.flatMap((field) => (field.line ? [field.line] : [])),
    fieldProblems: Object.fromEntries(
      fields.flatMap((field) => (field.problem ? [[field.key, field.problem]] : [])),
    ),
  };
}

interface PlannedField {
  readonly key: string;
  readonly line: PlanLine | null;
  readonly problem: AppErrorJson | null;
}

function customerId(input: PlanInput): PlannedField {
  const key = NUMBER_FIELD;
  const value = (input.form[key] ?? '').trim();
  return {
    key,
    line: value === '' ? null : lineWithout('CUSTOMERID', value, input, key),
    problem: problemOf('CUSTOMERID', value),
  };
}

function entity(input: PlanInput): PlannedField {
  const value = input.form[ENTITY_FIELD.key] ?? '';
  if (value === (input.connection.entityId ?? '').trim())
    return { key: ENTITY_FIELD.key, line: null, problem: null };
  const { problem: found } = choiceIn(value, listOf(input, ENTITY_FIELD.list), ENTITY_FIELD.key);
  return { key: ENTITY_FIELD.key, line: null, problem: found };
}

function pick(input: PlanInput, key: string): PlannedField {
  const { list, target } = PICK_TARGETS[key as keyof typeof PICK_TARGETS];
  const known = listOf(input, list);
  const value = (input.form[key] ?? '').trim();
  if (value === '' || isUnusedCurrency(key, input, known)) return { key, line: null, problem: null };
  const checked = choiceIn(value, known, key);
  return { key, line: lineWithout(target, checked.value, input, key), problem: checked.problem };
}

/** The account's currency is proposed before it is known whether the company has several; then it is not sent. */
const isUnusedCurrency = (key: string, input: PlanInput, list: PickList | undefined): boolean =>
  key === 'currency' && input.defaulted.includes(key) && list?.state !== 'ready';

const listOf = (input: PlanInput, id: string): PickList | undefined =>
  input.lists.find((list) => list.id === id);

/** The problem is told at the form field, once. */
const lineWithout = (target: string, value: string, input: PlanInput, key: string): PlanLine => ({
  ...planLine(target, value, formOrigin(key, input.defaulted)),
  problem: null,
});
