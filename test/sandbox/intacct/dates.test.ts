import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../calendar';
import { formatDate, formatTimestamp, parseDate, parseTimestamp, type UserFormat } from './dates';

const us: UserFormat = { dateFormat: '/mdY', gmtOffset: '+00:00', clock: '24' };
const german: UserFormat = { dateFormat: '.dmY', gmtOffset: '+05:30', clock: '12' };

describe('dates in a user format', () => {
  it.each([
    ['/mdY', '08/01/2026'],
    ['.dmY', '01.08.2026'],
    ['-Ymd', '2026-08-01'],
    ['/mdy', '08/01/26'],
  ])('writes and reads %s', (dateFormat, text) => {
    const format = { ...us, dateFormat };
    expect(formatDate('2026-08-01', format)).toBe(text);
    expect(parseDate(text, format)).toBe('2026-08-01');
  });

  it.each(['2026-08-01', '08.01.2026', '13/01/2026', '02/30/2026', '08/01/26', ''])(
    'refuses %j as US',
    (text) => {
      expect(parseDate(text, us)).toBeUndefined();
    },
  );

  it('moves timestamps, but not dates, into the zone of the user', () => {
    expect(formatTimestamp('2026-08-01T20:15:09Z', german)).toBe('02.08.2026 01:45:09 AM');
    expect(parseTimestamp('02.08.2026 01:45:09 AM', german)).toBe('2026-08-01T20:15:09Z');
    expect(formatDate('2026-08-01', german)).toBe('01.08.2026');
  });

  it('reads a date with blanks between its parts, with a time and without', () => {
    const blanks: UserFormat = { ...us, dateFormat: ' dmY' };
    expect(parseTimestamp(formatTimestamp('2026-08-01T20:15:09Z', blanks), blanks)).toBe(
      '2026-08-01T20:15:09Z',
    );
    expect(parseTimestamp('01 08 2026', blanks)).toBe('2026-08-01T00:00:00Z');
  });

  it('takes a date alone as midnight of the user', () => {
    expect(parseTimestamp('08/01/2026', { ...us, gmtOffset: '-08:00' })).toBe('2026-08-01T08:00:00Z');
  });

  it.each(['00:30:00', '12:00:00', '23:59:59'])('keeps %s through the 12-hour clock', (time) => {
    const format: UserFormat = { ...us, clock: '12' };
    const stamp = `2026-03-05T${time}Z`;
    expect(parseTimestamp(formatTimestamp(stamp, format), format)).toBe(stamp);
  });

  it('refuses ISO timestamps', () => {
    expect(parseTimestamp('2026-08-01T00:00:00Z', us)).toBeUndefined();
  });

  it('counts days across a leap day', () => {
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01');
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2026-01-02', '2026-01-01')).toBe(-1);
  });
});
