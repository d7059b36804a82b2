import type { AppErrorJson } from '../../core/app-error';
import { choiceIn, type PickChoice, valueProblem } from '../../core/pick-choice';
import type { PlanLine, PlanOrigin, SuppliedValue } from '../../core/promotion-plan';
import type { PlanInput } from '../contract';
import { NUMBER_FIELD, PICK_FIELDS, PICKS, type PickField } from './form-fields';
import { LIMIT_EDITABLE, TAX_CURRENCY } from './list-sources';
import { COMPUTED, planLine, withoutProblem } from './plan-lines';

export interface FormPlan {
  readonly lines: readonly PlanLine[];
  readonly fieldProblems: Readonly<Record<string, AppErrorJson>>;
  readonly supplied: Readonly<Record<string, SuppliedValue>>;
  /** False where the group keeps its customers' credit limits to itself. */
  readonly limitEditable: boolean;
}

type Choices = Readonly<Record<PickField, PickChoice>>;
type Problems = Readonly<Record<string, AppErrorJson | null>>;
type Supplied = Readonly<Record<string, SuppliedValue>>;

/** What the form says: pick fields and the number. Problems stand at the fields, where they are mended. */
export function planForm(input: PlanInput): FormPlan {
  const choices = Object.fromEntries(
    PICK_FIELDS.map((field) => [field, choiceIn(formValue(input, field), listOf(input, field), field)]),
  ) as Choices;
  const supplied = suppliedBy(input, choices);
  const number = numberLine(input);
  const problems: Problems = {
    ...Object.fromEntries(PICK_FIELDS.map((field) => [field, choices[field].problem])),
    [NUMBER_FIELD]: number?.problem ?? (number ? null : valueProblem('ERP-NUMBER-NEEDED', NUMBER_FIELD)),
    ...missingChoices(input, choices, supplied),
  };
  const all = { ...currencyProblems(input, choices, supplied), ...withoutNulls(problems) };
  return {
    lines: [...(number ? [withoutProblem(number)] : []), ...pickLines(input, choices, supplied)],
    fieldProblems: all,
    supplied,
    limitEditable: !/^no$/i.test(choices.group.entry?.supplies?.[LIMIT_EDITABLE] ?? ''),
  };
}

const formValue = ({ form }: PlanInput, field: string): string => (form[field] ?? '').trim();

const listOf = (input: PlanInput, field: PickField) => input.lists.find(({ id }) => id === PICKS[field].list);

const originOf = ({ defaulted }: PlanInput, field: string): PlanOrigin =>
  defaulted.includes(field) ? { kind: 'default' } : { kind: 'form' };

function numberLine(input: PlanInput): PlanLine | null {
  const value = formValue(input, NUMBER_FIELD);
  if (value === '') return null;
  const line = planLine('CustomerNumber', value, originOf(input, NUMBER_FIELD));
  return { ...line, problem: line.problem && { ...line.problem, field: NUMBER_FIELD } };
}

/** What the group brings for fields left empty, and the account set for the currency. */
function suppliedBy(input: PlanInput, choices: Choices): Supplied {
  const open = (field: string): boolean => formValue(input, field) === '';
  const { entry: group } = choices.group;
  const byGroup = Object.entries(group?.supplies ?? {})
    .filter(([field]) => field in PICKS && open(field))
    .map(([field, value]) => [field, { value, from: group?.value ?? '' }] as const);
  const supplied: Supplied = Object.fromEntries(byGroup);
  const set = choices.accountSet.value || (supplied.accountSet?.value ?? '');
  const currency = choiceIn(set, listOf(input, 'accountSet'), 'accountSet').entry?.supplies?.currency;
  return currency && open('currency') ? { ...supplied, currency: { value: currency, from: set } } : supplied;
}

/** The Web API wants a tax group in every new customer, the group's own one too. */
function pickLines(input: PlanInput, choices: Choices, supplied: Supplied): readonly PlanLine[] {
  const tax = choices.taxGroup.value === '' ? supplied.taxGroup?.value : undefined;
  const chosen = PICK_FIELDS.filter((field) => choices[field].value !== '').map((field) => {
    const { value, entry } = choices[field];
    return planLine(PICKS[field].target, entry ? value : value.toUpperCase(), originOf(input, field));
  });
  const split = choices.salesperson.value === '' ? [] : [planLine('SalesSplitPercentage1', '100', COMPUTED)];
  return [...chosen, ...split, ...(tax ? [planLine('TaxGroup', tax, COMPUTED)] : [])].map(withoutProblem);
}

/** A required field left empty, and with nothing to choose from the reason for that. */
function missingChoices(input: PlanInput, choices: Choices, supplied: Supplied): Problems {
  const missing = (['group', 'taxGroup'] as const).filter(
    (field) => choices[field].value === '' && !supplied[field],
  );
  return Object.fromEntries(
    missing.map((field) => {
      const list = listOf(input, field);
      const unread = !list || (list.state === 'failed' && list.entries.length === 0);
      return [
        field,
        unread
          ? valueProblem('LIST-MISSING', field, { list: PICKS[field].list })
          : valueProblem('VALUE-REQUIRED', field),
      ];
    }),
  );
}

/** Customer, account set and tax group are in one currency, as far as the lists tell. */
function currencyProblems(
  input: PlanInput,
  { currency, taxGroup }: Choices,
  supplied: Supplied,
): Record<string, AppErrorJson> {
  const set = formValue(input, 'accountSet') || (supplied.accountSet?.value ?? '');
  const ofSet = choiceIn(set, listOf(input, 'accountSet'), 'accountSet').entry?.supplies?.currency ?? '';
  const customer = currency.value || ofSet;
  const ofTax =
    input.connection.anyTaxCurrency === 'yes' ? '' : (taxGroup.entry?.supplies?.[TAX_CURRENCY] ?? '');
  const differs = (field: string, value: string, its: string): Record<string, AppErrorJson> =>
    its === '' || customer === '' || its === customer
      ? {}
      : { [field]: valueProblem('VALUE-CURRENCY', field, { value, currency: its, customer }) };
  return { ...differs('currency', set, ofSet), ...differs('taxGroup', taxGroup.value, ofTax) };
}

const withoutNulls = (problems: Problems): Record<string, AppErrorJson> =>
  Object.fromEntries(Object.entries(problems).flatMap(([field, one]) => (one ? [[field, one]] : [])));
