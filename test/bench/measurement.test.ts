import { describe, expect, it } from 'vitest';
import { atMost, forInformation } from './measurement';

describe('atMost', () => {
  it('lets a figure reach its budget and not pass it', () => {
    const limit = { thing: 'worker', most: 90, unit: 'kB' } as const;
    expect(atMost({ ...limit, value: 90 }).verdict).toBe('within');
    expect(atMost({ ...limit, value: 90.01 }).verdict).toBe('over');
  });

  it('takes a figure that is none as over', () => {
    expect(atMost({ thing: 'paint', value: Number.NaN, most: 300, unit: 'ms' }).verdict).toBe('over');
  });

  it('gates what is the same on every machine, and not times', () => {
    expect(atMost({ thing: 'a', value: 1, most: 3, unit: '' }).gated).toBe(true);
    expect(atMost({ thing: 'a', value: 1, most: 3, unit: '×' }).gated).toBe(true);
    expect(atMost({ thing: 'a', value: 1, most: 3, unit: 'ms' }).gated).toBe(false);
  });
});

describe('forInformation', () => {
  it('shows the unit and what the figure is made of', () => {
    expect(forInformation('options', 12.34, 'kB', '3 files').measured).toBe('12.3 kB (3 files)');
  });
});
