import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adaptiveSize, grow, shrink } from './adaptive-size';

describe('a size that adapts', () => {
  it('halves after trouble and grows back slowly, to somewhat below where the trouble was', () => {
    const troubled = shrink(adaptiveSize(10, 1000));
    expect(troubled.size).toBe(500);
    const sizes = [1, 2, 3]
      .reduce((all) => [...all, grow(all.at(-1) ?? troubled)], [troubled])
      .map(({ size }) => size);
    expect(sizes).toEqual([500, 625, 782, 840]);
  });

  it('tries the full size again in the end', () => {
    let present = shrink(adaptiveSize(1, 20));
    for (let turn = 0; turn < 40; turn += 1) present = grow(present);
    expect(present.size).toBe(20);
  });

  it('stays a whole number within its bounds, whatever happens', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 0, max: 5000 }),
        fc.array(fc.boolean()),
        (smallest, more, turns) => {
          let present = adaptiveSize(smallest, smallest + more);
          for (const good of turns) {
            present = good ? grow(present) : shrink(present);
            expect(Number.isInteger(present.size)).toBe(true);
            expect(present.size).toBeGreaterThanOrEqual(smallest);
            expect(present.size).toBeLessThanOrEqual(smallest + more);
          }
        },
      ),
    );
  });

  it('grows from one', () => {
    expect(grow(adaptiveSize(1, 20, 1)).size).toBe(2);
  });
});
