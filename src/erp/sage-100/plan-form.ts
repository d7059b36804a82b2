import type { AppErrorJson } from '../../core/app-error';
import { choiceIn, valueProblem } from '../../core/pick-choice';
import type { PickList } from '../../core/pick-list';
import type { PlanLine, PlanOrigin } from '../../core/promotion-plan';
import type { PlanInput } from '../contract';
import { divisionIn, divisionOf, NO_DIVISION, zeroFilled } from './customer-key';
import { DIVISION_FIELD, FORM_TARGETS, NUMBER_FIELD, SALESPERSON_FIELD } from './form-fields';
import type { LineMaker } from './plan-lines';
import { lengthOf } from './targets';

interface PlannedField {
  readonly key: string;
  readonly lines: readonly PlanLine[];
  readonly problem: AppErrorJson | null;
}

/** What the form says. Problems stand at the fields, where they are mended, and not at the lines. */
export function planForm(
  input: PlanInput,
  make: LineMaker,
): { readonly lines: readonly PlanLine[]; readonly fieldProblems: Readonly<Record<string, AppErrorJson>> } {
  const division = planDivision(input, make);
  const fields = [
    division,
    planSalesperson(input, make, division.lines[0]?.value ?? NO_DIVISION),
    planNumber(input, make),
    ...Object.keys(FORM_TARGETS).map((key) => planTarget(input, make, key as keyof typeof FORM_TARGETS)),
  ];
  return {
    lines: fields.flatMap(({ lines }) => lines.map((line) => ({ ...line, problem: null }))),
    fieldProblems: Object.fromEntries(
      fields.flatMap(({ key, problem: found }) => (found ? [[key, { ...found, field: key }]] : [])),
    ),
  };
}

const typedIn = ({ form }: PlanInput, key: string): string => (form[key] ?? '').trim();

const originOf = ({ defaulted }: PlanInput, key: string): PlanOrigin => ({
  kind: defaulted.includes(key) ? 'default' : 'form',
});

/** Companies without divisions have the one called 00. */
function planDivision(input: PlanInput, make: LineMaker): PlannedField {
  const key = DIVISION_FIELD;
  const list = listOf(input, 'divisions');
  const entries = list?.entries ?? [];
  const typed = typedIn(input, key);
  const value = divisionIn(typed, input.lists);
  const origin: PlanOrigin = typed === '' ? { kind: 'computed' } : originOf(input, key);
  const line = make('ARDivisionNo', value, origin);
  if (typed === '' && entries.length > 1)
    return { key, lines: [], problem: valueProblem('VALUE-REQUIRED', key) };
  const checked = typed === '' ? null : choiceIn(value, list, key).problem;
  return { key, lines: [line], problem: line.problem ?? checked };
}

/** `01-0100`; a number alone belongs to the customer's division. */
function planSalesperson(input: PlanInput, make: LineMaker, division: string): PlannedField {
  const key = SALESPERSON_FIELD;
  const typed = typedIn(input, key);
  if (typed === '') return { key, lines: [], problem: valueProblem('VALUE-REQUIRED', key) };
  const list = listOf(input, 'salespersons');
  const { entry } = choiceIn(typed, list, key);
  const [, ownDivision, number = ''] = /^(?:(\d{1,2})-)?(.+)$/s.exec(entry?.value ?? typed) ?? [];
  const whole = `${divisionOf(ownDivision ?? division)}-${zeroFilled(number, 4)}`;
  const { value, problem: unlisted } = entry ? { value: whole, problem: null } : choiceIn(whole, list, key);
  const origin = originOf(input, key);
  const lines = [
    make('SalespersonDivisionNo', value.slice(0, 2), origin),
    make('SalespersonNo', value.slice(3), origin),
  ];
  return { key, lines, problem: lines.find((line) => line.problem)?.problem ?? unlisted };
}

/** Empty takes the next number, at the moment of the promotion. */
function planNumber(input: PlanInput, make: LineMaker): PlannedField {
  const value = typedIn(input, NUMBER_FIELD).toUpperCase();
  const line = make('CustomerNo', value, originOf(input, NUMBER_FIELD));
  return { key: NUMBER_FIELD, lines: value === '' ? [] : [line], problem: line.problem };
}

function planTarget(input: PlanInput, make: LineMaker, key: keyof typeof FORM_TARGETS): PlannedField {
  const { target, list } = FORM_TARGETS[key];
  const typed = typedIn(input, key);
  if (typed === '') return { key, lines: [], problem: null };
  const filled = target === 'TermsCode' ? zeroFilled(typed, lengthOf(target, input.connection)) : typed;
  const { value, problem: unlisted } =
    list === '' ? { value: typed, problem: null } : choiceIn(filled, listOf(input, list), key);
  const line = make(target, value, originOf(input, key));
  return { key, lines: [line], problem: line.problem ?? unlisted };
}

const listOf = (input: PlanInput, id: string): PickList | undefined =>
  input.lists.find((list) => list.id === id);
