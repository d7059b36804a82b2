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

const isFromCrm = ({ origin }: PlanLine): boolean => origin.kind === 'crm' || origin.kind === 'translated';

/** @throws AppError `ERP-CHANGED` at the first target whose current value no longer is what the user saw */
export function assertUnchanged(changes: readonly FieldChange[], current: Values): void {
  const changed = changes.find(({ target, from }) => (current[target] ?? '') !== from);
  if (!changed) return;
  const params = { value: current[changed.target] ?? '' };
  throw new AppError('ERP-CHANGED', { field: changed.target, params });
}
