import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDayOf, startOfLocalDay } from './local-day';

describe('days here', () => {
  it('begin at midnight', () => {
    expect(startOfLocalDay('2026-11-01')).toBe(new Date(2026, 10, 1).getTime());
    expect(startOfLocalDay('0026-11-01')).not.toBe(new Date(26, 10, 1).getTime());
  });

  it.each(['', '2026', '1.11.2026', '2026-11-01T12:00'])('are not read from %j', (text) => {
    expect(startOfLocalDay(text)).toBeNull();
  });

  it('hold every moment between their begin and the next', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(1970, 0, 2), max: new Date(2100, 0, 1), noInvalidDate: true }),
        (date) => {
          const at = date.getTime();
          const start = startOfLocalDay(localDayOf(at)) ?? Number.NaN;
          expect(start).toBeLessThanOrEqual(at);
          expect(at - start).toBeLessThan(26 * 3_600_000);
        },
      ),
    );
  });
});
