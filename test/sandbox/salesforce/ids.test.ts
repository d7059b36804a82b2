import { describe, expect, test } from 'vitest';
import { IdSequence, toId18 } from './ids';

describe('toId18', () => {
  test.each([
    ['a0D30000001n7Pi', 'EAI'],
    ['0F9E000000092w2', 'KAA'],
    ['a0RE000000IJmcN', 'MAT'],
    ['0019000000B98de', 'AAB'],
    ['00BD0000005WcBe', 'MAK'],
    ['001R00000064wdt', 'IAA'],
    ['003RO0000016kOu', 'YAI'],
  ])('%s gets the check characters %s', (id, tail) => {
    expect(toId18(id)).toBe(id + tail);
    expect(toId18(id + tail)).toBe(id + tail);
  });

  test('refuses wrong check characters, lengths and letters', () => {
    expect(toId18('a0D30000001n7PiEAJ')).toBeNull();
    expect(toId18('a0D30000001n7P')).toBeNull();
    expect(toId18('a0D30000001n7P-')).toBeNull();
  });
});

test('ids of a sequence are distinct, valid and the same for the same seed', () => {
  const take = () => {
    const ids = new IdSequence(7);
    return Array.from({ length: 200 }, () => ids.next('001'));
  };
  const ids = take();
  expect(new Set(ids).size).toBe(200);
  expect(ids.every((id) => toId18(id) === id)).toBe(true);
  expect(take()).toEqual(ids);
});
