import type { FieldChange, FieldDifference } from '../../core/field-difference';

/** The change that makes the ERP agree. */
export const changeOf = ({ target, erp, crm }: FieldDifference): FieldChange => ({
  target,
  from: erp,
  to: crm,
});

/** What can be written at all. */
export const isWritable = ({ problem }: FieldDifference): boolean => problem === null;

/** A choice holds for the values that it was made on; one whose values are others by now is dropped. */
export function stillChosen(
  chosen: readonly FieldChange[],
  differences: readonly FieldDifference[],
): readonly FieldChange[] {
  return chosen.filter(({ target, from, to }) =>
    differences.some((now) => isWritable(now) && now.target === target && now.erp === from && now.crm === to),
  );
}
