import { describe, expect, it } from 'vitest';
import { AppError } from './app-error';
import { type PlanLine, problemsOf, sameValues, valuesOf } from './promotion-plan';

const line = (target: string, value: string, problem: PlanLine['problem'] = null): PlanLine => ({
  target,
  labelKey: 'x',
  value,
  origin: { kind: 'form' },
  problem,
});

describe('a promotion plan', () => {
  it('sends what has a value and nothing else', () => {
    const plan = { lines: [line('NAME', 'Harbour'), line('FAX', '')], fieldProblems: {}, supplied: {} };
    expect(valuesOf(plan)).toEqual({ NAME: 'Harbour' });
  });

  it('counts the problems of lines and of fields', () => {
    const problem = new AppError('VALUE-REQUIRED').toJSON();
    expect(
      problemsOf({ lines: [line('NAME', '', problem)], fieldProblems: { terms: problem }, supplied: {} }),
    ).toHaveLength(2);
  });

  it.each([
    [{ NAME: 'a' }, { NAME: 'a' }, true],
    [{ NAME: 'a', FAX: '1' }, { FAX: '1', NAME: 'a' }, true],
    [{ NAME: 'a' }, { NAME: 'b' }, false],
    [{ NAME: 'a' }, { NAME: 'a', FAX: '1' }, false],
    [{ NAME: 'a', FAX: '1' }, { NAME: 'a' }, false],
    [{ NAME: 'a' }, { FAX: 'a' }, false],
  ])('%j against %j is the same: %s', (left, right, same) => {
    expect(sameValues(left, right)).toBe(same);
  });
});
