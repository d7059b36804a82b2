import { compareValues, surplusLines } from '../../core/compare-values';
import type { FieldDifference } from '../../core/field-difference';
import { valueProblem } from '../../core/pick-choice';
import { sameDecimal, sameKey, samePhone, sameText } from '../../core/same-value';
import type { PlanInput } from '../contract';
import { isChangeable } from './customer-values';
import { planCustomer } from './mapping';
import { targetLabelKey } from './targets';

/** See `ErpConnector.compare`. What belongs to a contact that others use too cannot be sent, and says so. */
export function compareCustomer(
  input: PlanInput,
  current: Readonly<Record<string, string>>,
): readonly FieldDifference[] {
  const { lines } = planCustomer(input);
  return [
    ...compareValues(lines, current, sameToIntacct),
    ...surplusLines(lines, current, /\.MAILADDRESS\.ADDRESS1$/, targetLabelKey),
  ].map((difference) =>
    difference.problem !== null || isChangeable(difference.target, current)
      ? difference
      : { ...difference, problem: valueProblem('ERP-NOT-OFFERED', difference.target) },
  );
}

/** By the last name of the target: telephone numbers, mail and web addresses and amounts are written in many ways. */
export function sameToIntacct(target: string, left: string, right: string): boolean {
  const [field = ''] = target.split('.').slice(-1);
  if (/^(?:PHONE\d|CELLPHONE|FAX)$/.test(field)) return samePhone(left, right);
  if (/^(?:EMAIL\d|URL\d|COUNTRY)$/.test(field)) return sameKey(left, right);
  return field === 'CREDITLIMIT' ? sameDecimal(left, right) : sameText(left, right);
}
