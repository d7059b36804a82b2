import { describe, expect, it } from 'vitest';
import { choiceIn } from './pick-choice';
import type { PickList } from './pick-list';

const list = (changes: Partial<PickList> = {}): PickList => ({
  id: 'terms',
  state: 'ready',
  entries: [{ value: 'N30', label: 'N30 · Net 30' }],
  readAt: 1,
  error: null,
  source: 'erp',
  ...changes,
});

describe('choosing from a list', () => {
  it('finds the entry and writes it as the list does', () => {
    expect(choiceIn('n30', list(), 'terms')).toMatchObject({
      value: 'N30',
      entry: { value: 'N30' },
      problem: null,
    });
  });

  it('says nothing where nothing is chosen', () => {
    expect(choiceIn('', undefined, 'terms')).toEqual({ value: '', entry: null, problem: null });
  });

  it.each([
    ['a ready list without it', list(), 'VALUE-NOT-IN-LIST'],
    ['an old list without it', list({ state: 'failed' }), 'VALUE-NOT-IN-LIST'],
    ['a list that was never read', list({ state: 'failed', entries: [] }), 'LIST-MISSING'],
    ['no list at all', undefined, 'LIST-MISSING'],
  ])('refuses a value of %s', (_what, known, code) => {
    expect(choiceIn('N99', known, 'terms').problem).toMatchObject({ code, field: 'terms' });
  });

  it('takes anything where the ERP is the judge', () => {
    expect(choiceIn('N99', list({ state: 'free', entries: [] }), 'terms')).toMatchObject({
      value: 'N99',
      problem: null,
    });
  });
});
