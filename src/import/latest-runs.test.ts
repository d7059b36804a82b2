import { describe, expect, it } from 'vitest';
import { withRun } from './latest-runs';
import { demoRun } from './test/demo-runs';

describe('the runs as they stand', () => {
  const known = [demoRun({ id: 'b', startedAt: 2, updatedAt: 5 }), demoRun({ id: 'a', startedAt: 1 })];
  const ids = (runs: readonly { readonly id: string }[]) => runs.map(({ id }) => id);

  it('take over what is newer, and keep the newest first', () => {
    expect(ids(withRun(known, demoRun({ id: 'c', startedAt: 3 })))).toEqual(['c', 'b', 'a']);
    const [first] = withRun(known, demoRun({ id: 'b', startedAt: 2, updatedAt: 6, done: 9 }));
    expect(first?.done).toBe(9);
  });

  it('leave older news alone, and take those of the same moment', () => {
    expect(withRun(known, demoRun({ id: 'b', updatedAt: 4, done: 9 }))).toBe(known);
    expect(withRun(known, demoRun({ id: 'b', startedAt: 2, updatedAt: 5, state: 'paused' }))[0]?.state).toBe(
      'paused',
    );
  });
});
