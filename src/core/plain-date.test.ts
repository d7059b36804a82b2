import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, localToday, type PlainDate, parsePlainDate, plainDate } from './plain-date';

const days = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10) as PlainDate);

describe('parsePlainDate', () => {
  it('reads days that exist', () => {
    expect(parsePlainDate('2024-02-29')).toBe('2024-02-29');
    expect(plainDate(2026, 8, 1)).toBe('2026-08-01');
    expect(plainDate(99, 1, 1)).toBe('0099-01-01');
  });

  it.each(['2023-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '01/08/2026', '2026-08-01T00:00:00Z', ''])(
    'refuses %s',
    (text) => {
      expect(parsePlainDate(text)).toBeNull();
    },
  );

  it('gives back what it reads', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(parsePlainDate(day)).toBe(day);
      }),
    );
  });
});

describe('distance', () => {
  it('counts calendar days, over daylight saving too', () => {
    expect(daysBetween('2026-03-28' as PlainDate, '2026-03-30' as PlainDate)).toBe(2);
    expect(daysBetween('2026-08-12' as PlainDate, '2026-08-01' as PlainDate)).toBe(-11);
  });

  it('is undone by adding', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -40_000, max: 40_000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
  });
});

describe('localToday', () => {
  it('is the day on the wall', () => {
    const noon = new Date(2026, 7, 12, 12, 0, 0).getTime();
    expect(localToday(noon)).toBe('2026-08-12');
    expect(localToday(new Date(2026, 7, 12, 0, 0, 1).getTime())).toBe('2026-08-12');
    expect(localToday(new Date(2026, 7, 12, 23, 59, 59).getTime())).toBe('2026-08-12');
  });
});
