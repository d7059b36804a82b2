import { describe, expect, it } from 'vitest';
import { canMatch, drawnIn } from '../../vite.unused-styles';

const drawn = drawnIn(
  `<html><body><input type={secret ? 'password' : 'text'} /><div role="tab"><button type="submit">`,
);

describe('what a page draws', () => {
  it.each([
    ['button', true],
    ['body > div button:hover', true],
    ['[type=password]', true],
    ['[type="submit"]', true],
    ['[role=tab]', true],
    ['input:not([type=checkbox], [type=radio])', true],
    ['::before', true],
    [':root', true],
    ['*', true],
    ['[aria-busy=true]', true],
    [':is(dialog, button)', true],
    ['video', false],
    ['button video', false],
    ['dialog::backdrop', false],
    ['[type=range]', false],
    ['input[type=range]::-moz-range-thumb', false],
    ['[role=search]', false],
    ['[data-theme=dark]', false],
    [':root:not([data-theme=dark])', true],
  ])('keeps of a stylesheet what can match: %s', (selector, kept) => {
    expect(canMatch(selector, drawn)).toBe(kept);
  });
});
