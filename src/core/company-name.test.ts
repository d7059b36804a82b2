import { describe, expect, it } from 'vitest';
import { distinctiveWords } from './company-name';

describe('what tells a name apart', () => {
  it.each([
    ['Harbour Tools Ltd.', ['Harbour', 'Tools']],
    ['The Old Mill Furniture & Sons GmbH', ['Furniture', 'Mill', 'Sons', 'Old']],
    ['Zakłady „Żółć” Sp. z o.o.', ['Zakłady', 'Żółć']],
    ['株式会社港ツール', ['株式会社港ツール']],
    ['3M', []],
    ['', []],
  ])('%s: %o', (name, words) => {
    expect(distinctiveWords(name)).toEqual(words);
  });
});
