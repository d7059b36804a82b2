import { describe, expect, it } from 'vitest';
import { cutText } from './cut-text';

describe('a text that is cut', () => {
  it.each([
    ['Harbour Tools', 20, 'Harbour Tools'],
    ['Harbour Tools', 7, 'Harbour'],
    ['Harbour Tools', 8, 'Harbour'],
    ['ab\u{1f6a2}', 3, 'ab'],
    ['ab\u{1f6a2}', 4, 'ab\u{1f6a2}'],
    ['', 5, ''],
  ])('%j to %i characters: %j', (text, max, cut) => expect(cutText(text, max)).toBe(cut));
});
