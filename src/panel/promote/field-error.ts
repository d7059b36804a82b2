import type { Text } from '../../ui/text';
import type { PromoteState } from './promote-state';

/** What is wrong with a field. What the ERP has refused says what to do as well: the form alone does not show it. */
export function fieldError(key: string, { fieldProblems, failure }: PromoteState, t: Text): string {
  const problem = fieldProblems.value[key];
  if (!problem) return '';
  const { what, remedy } = t.error(problem);
  return problem === failure.value ? `${what} ${remedy}` : what;
}
