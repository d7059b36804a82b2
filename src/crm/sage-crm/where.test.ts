import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { equals, holds, isOneOf, quoted } from './where';

/** What a reader of the query language takes the literal for. */
const readBack = (literal: string): string | null => {
  const inner = /^'((?:[^']|'')*)'$/.exec(literal)?.[1];
  return inner === undefined ? null : inner.replaceAll("''", "'");
};

describe('a literal of a condition', () => {
  it('is one literal, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(readBack(quoted(text))).toBe(text.replaceAll(/\p{Cc}/gu, ' '));
      }),
    );
  });

  it('matches its own letters alone, also where they are wildcards', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('%', '_', '[', ']', "'", 'a', '\\', '^') }), (text) => {
        const pattern = readBack(holds('comp_name', text).slice('comp_name like '.length)) ?? '';
        expect(pattern.slice(1, -1).replaceAll(/\[([%_[])\]/g, '$1')).toBe(text);
        expect(pattern.slice(1, -1).replaceAll(/\[[%_[]\]/g, '')).not.toMatch(/[%_[]/);
      }),
    );
  });

  it('stands behind its column', () => {
    expect(equals('pers_lastname', "O'Neill")).toBe("pers_lastname eq 'O''Neill'");
  });
});

describe('a list of a condition', () => {
  it('has each once, and is as long as an address may be', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1 }).map(String), { maxLength: 700 }), (ids) => {
        const lists = isOneOf('phon_phoneid', ids);
        expect(lists.flatMap((list) => [...list.matchAll(/'(\d+)'/g)].map(([, one]) => one))).toEqual(ids);
        expect(lists.every((list) => encodeURIComponent(list).length < 1400)).toBe(true);
      }),
    );
  });

  it('is not asked for where there is nothing in it', () => {
    expect(isOneOf('phon_phoneid', [])).toEqual([]);
  });
});
