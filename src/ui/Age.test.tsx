import { describe, expect, it } from 'vitest';
import { parsePlainDate } from '../core/plain-date';
import { formatAge } from './Age';
import { formatDay } from './DateText';

const SECOND = 1000;
const now = Date.UTC(2026, 10, 21);

describe('ages', () => {
  it.each([
    [0, 'now'],
    [59, '59 seconds ago'],
    [60, '1 minute ago'],
    [3599, '59 minutes ago'],
    [7200, '2 hours ago'],
    [86_400, 'yesterday'],
    [-5, 'now'],
  ])('%i seconds: %s', (seconds, text) => {
    expect(formatAge(now - seconds * SECOND, now, 'en')).toBe(text);
  });
});

describe('days', () => {
  it('are never moved by a time zone', () => {
    const day = parsePlainDate('2026-01-01');
    expect(day && formatDay(day, 'en-GB')).toBe('1 Jan 2026');
  });
});
