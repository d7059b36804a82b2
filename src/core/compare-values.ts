import { AppError } from './app-error';
import type { FieldChange, FieldDifference } from './field-difference';
import type { PlanLine } from './promotion-plan';

type Values = Readonly<Record<string, string>>;

/** Whether the two values of a target mean the same to the ERP; see core/same-value. */
export type SameValue = (target: string, crm: string, erp: string) => boolean;

/**
 * Where the lines of a plan that stem from the CRM differ from the customer's `current` values by target. A line without a
 * value is no difference: what the CRM does not know is nothing to clear the ERP with. A target that `current` does not
 * name is one this company lacks, and is not compared.
 */
export function compareValues(
  lines: readonly PlanLine[],
  current: Values,
  same: SameValue,
): readonly FieldDifference[] {
  return lines.filter(isFromCrm).flatMap(({ target, labelKey, value, problem }) => {
    const erp = current[target];
    if (value === '' || erp === undefined || same(target, value, erp)) return [];
    return [{ target, labelKey, crm: value, erp, problem }];
  });
}

/** Lines below the first that an ERP's address has at most, by the end of their target. */
const LOWER = ['2', '3', '4'];

/**
 * Lower lines of an address in the ERP that the CRM's own has not: an address that keeps them would be neither of the two.
 * `firstLine` matches the target of an address's first line, which ends in 1.
 */
export function surplusLines(
  lines: readonly PlanLine[],
  current: Values,
  firstLine: RegExp,
  labelKeyOf: (target: string) => string,
): readonly FieldDifference[] {
  const known = new Set(lines.filter(({ value }) => value !== '').map(({ target }) => target));
  return [...known]
    .filter((target) => firstLine.test(target))
    .flatMap((target) => LOWER.map((number) => target.slice(0, -1) + number))
    .filter((target) => !known.has(target) && (current[target] ?? '') !== '')
    .map((target) => ({
      target,
      labelKey: labelKeyOf(target),
      crm: '',
      erp: current[target] ?? '',
      problem: null,
    }));
}

const isFromCrm = ({ origin }: PlanLine): boolean => origin.kind === 'crm' || origin.kind === 'translated';

/** @throws AppError `ERP-CHANGED` at the first target whose current value no longer is what the user saw */
export function assertUnchanged(changes: readonly FieldChange[], current: Values): void {
  const changed = changes.find(({ target, from }) => (current[target] ?? '') !== from);
  if (!changed) return;
  const params = { value: current[changed.target] ?? '' };
  throw new AppError('ERP-CHANGED', { field: changed.target, params });
}
