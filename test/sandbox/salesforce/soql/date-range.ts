import type { Literal } from './ast';

const DAY_MS = 86_400_000;

/** A span of time, end excluded, in milliseconds. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

type DateRange = Extract<Literal, { kind: 'dateRange' }>;

/** The span that a date literal such as LAST_N_DAYS:7 means at `now`; days and months are those of UTC. */
export function spanOf(literal: DateRange, now: number): Span {
  const today = Math.floor(now / DAY_MS) * DAY_MS;
  const days = (first: number, count: number): Span => ({
    from: today + first * DAY_MS,
    to: today + (first + count) * DAY_MS,
  });
  const date = new Date(now);
  const month = (offset: number) => Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + offset, 1);
  const year = (offset: number) => Date.UTC(date.getUTCFullYear() + offset, 0, 1);
  switch (literal.name) {
    case 'YESTERDAY':
      return days(-1, 1);
    case 'TOMORROW':
      return days(1, 1);
    case 'LAST_N_DAYS':
      return days(-literal.days, literal.days + 1);
    case 'NEXT_N_DAYS':
      return days(1, literal.days);
    case 'N_DAYS_AGO':
      return days(-literal.days, 1);
    case 'THIS_MONTH':
      return { from: month(0), to: month(1) };
    case 'LAST_MONTH':
      return { from: month(-1), to: month(0) };
    case 'THIS_YEAR':
      return { from: year(0), to: year(1) };
    case 'LAST_YEAR':
      return { from: year(-1), to: year(0) };
    default:
      return days(0, 1);
  }
}
