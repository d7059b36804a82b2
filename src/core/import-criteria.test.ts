import { describe, expect, it } from 'vitest';
import { criteriaProblems, EVERY_CUSTOMER, isEveryCustomer } from './import-criteria';

const NOW = Date.parse('2026-08-12T12:00:00Z');

describe('criteria of an import', () => {
  it.each([
    ['C-2', 'C-1', ['from']],
    ['C-1', 'C-2', []],
    ['C-1', 'C-1', []],
    ['N-9', 'N-10', ['from']],
    ['a1', 'B2', []],
    ['Z', '', []],
    ['', 'A', []],
  ])('from %j to %j', (from, to, fields) => {
    expect(criteriaProblems({ since: null, from, to }, NOW).map(({ field }) => field)).toEqual(fields);
  });

  it('are not of the future', () => {
    const since = (at: number) => criteriaProblems({ ...EVERY_CUSTOMER, since: at }, NOW);
    expect(since(NOW + 1)).toEqual([{ field: 'since', labelKey: 'import_since_future' }]);
    expect(since(NOW)).toEqual([]);
  });

  it('that say nothing mean everybody', () => {
    expect(isEveryCustomer(EVERY_CUSTOMER)).toBe(true);
    expect(isEveryCustomer({ ...EVERY_CUSTOMER, to: 'Z' })).toBe(false);
  });
});
