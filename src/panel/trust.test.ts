import { describe, expect, it } from 'vitest';
import { isSteadyPress } from './trust';

describe('a press', () => {
  it.each([
    [{ x: 10, y: 10, visible: true }, { x: 12, y: 9 }, true],
    [{ x: 10, y: 10, visible: true }, { x: 40, y: 10 }, false],
    [{ x: 10, y: 10, visible: false }, { x: 10, y: 10 }, false],
    [null, { x: 0, y: 0 }, true],
  ])('%j, released at %j: %s', (press, click, steady) => {
    expect(isSteadyPress(press, click)).toBe(steady);
  });
});
