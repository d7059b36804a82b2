import type { UserFormat } from '../dates';
import { FunctionFailure, queryError } from '../errors';
import type { Row } from '../store/row';
import type { FieldPath } from './field-path';
import { likePattern } from './like-pattern';
import { compareValues, isNumeric, parseFilterValue } from './values';

export type Predicate = (row: Row) => boolean;

export interface ConditionOptions {
  readonly format: UserFormat;
  readonly caseInsensitive: boolean;
}

const COMPARISONS: Readonly<Record<string, (order: number) => boolean>> = {
  equalto: (order) => order === 0,
  notequalto: (order) => order !== 0,
  lessthan: (order) => order < 0,
  lessthanorequalto: (order) => order <= 0,
  greaterthan: (order) => order > 0,
  greaterthanorequalto: (order) => order >= 0,
};
const MAX_LIST = 1000;

/**
 * One operator of a filter. Null matches nothing but `isnull`, as in SQL.
 * @throws FunctionFailure DL02000001 for a wrong number of values or a value the field cannot have
 */
export function condition(
  operator: string,
  field: FieldPath,
  values: readonly string[],
  options: ConditionOptions,
): Predicate {
  if (operator === 'isnull') return (row) => field.read(row) === '';
  if (operator === 'isnotnull') return (row) => field.read(row) !== '';
  assertCount(operator, values.length);
  const test = valueTest(operator, field, values, options);
  return (row) => {
    const value = field.read(row);
    return value !== '' && test(value);
  };
}

function valueTest(
  operator: string,
  field: FieldPath,
  values: readonly string[],
  { format, caseInsensitive }: ConditionOptions,
): (value: string) => boolean {
  if (operator === 'like' || operator === 'notlike') {
    const pattern = likePattern(values[0] ?? '', caseInsensitive);
    return (value) => pattern.test(value) === (operator === 'like');
  }
  const fold = (text: string): string => (caseInsensitive ? text.toLowerCase() : text);
  const wanted = values.map((value) => fold(parseFilterValue(field.field, value, format)));
  const numeric = isNumeric(field.field);
  const compare = (value: string, at: number): number =>
    compareValues(numeric, fold(value), wanted[at] ?? '');
  if (operator === 'between') return (value) => compare(value, 0) >= 0 && compare(value, 1) <= 0;
  if (operator === 'in' || operator === 'notin') {
    const set = new Set<string | number>(numeric ? wanted.map(Number) : wanted);
    return (value) => set.has(numeric ? Number(value) : fold(value)) === (operator === 'in');
  }
  const holds = COMPARISONS[operator];
  if (!holds) throw new FunctionFailure(queryError(`Unknown operator: ${operator}`));
  return (value) => holds(compare(value, 0));
}

function assertCount(operator: string, count: number): void {
  const [least, most] =
    operator === 'between' ? [2, 2] : /^(not)?in$/.test(operator) ? [1, MAX_LIST] : [1, 1];
  if (count >= least && count <= most) return;
  throw new FunctionFailure(
    queryError(`Operator ${operator} takes ${least} to ${most} values, got ${count}`),
  );
}
