import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toAccountId, toId18 } from './record-id';

const alphanumeric = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'];
const id15 = fc.string({ unit: fc.constantFrom(...alphanumeric), minLength: 15, maxLength: 15 });

describe('record ids', () => {
  it.each([
    ['a0D30000001n7Pi', 'EAI'],
    ['0F9E000000092w2', 'KAA'],
    ['a0RE000000IJmcN', 'MAT'],
    ['0019000000B98de', 'AAB'],
    ['00BD0000005WcBe', 'MAK'],
    ['003RO0000016kOu', 'YAI'],
  ])('%s ends in %s', (id, suffix) => {
    expect(toId18(id)).toBe(id + suffix);
  });

  it('gives every 15 character id one 18 character form that it recognises again in any case', () => {
    fc.assert(
      fc.property(id15, (id) => {
        const full = toId18(id) ?? '';
        expect(full).toHaveLength(18);
        expect(toId18(full)).toBe(full);
        expect(toId18(id + full.slice(15).toLowerCase())).toBe(full);
      }),
    );
  });

  it('tells ids apart that differ only in case, even where case is lost', () => {
    fc.assert(
      fc.property(id15, id15, (one, other) => {
        fc.pre(one !== other);
        expect(toId18(one)?.toLowerCase()).not.toBe(toId18(other)?.toLowerCase());
      }),
    );
    expect(toId18('001AAAAAAAAAAAA')?.toLowerCase()).not.toBe(toId18('001aaaaaaaaaaaa')?.toLowerCase());
  });

  it.each(['', '001', '001900000B98de', '0019000000B98deAAA', '0019000000B98de!', ' 0019000000B98de'])(
    'refuses %j',
    (text) => {
      expect(toId18(text)).toBeNull();
    },
  );

  it('takes accounts only where an account is meant', () => {
    expect(toAccountId('0019000000B98de')).toBe('0019000000B98deAAB');
    expect(toAccountId('003RO0000016kOu')).toBeNull();
  });
});
