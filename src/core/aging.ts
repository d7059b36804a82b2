import type { AgingBucket } from './erp-customer';
import { addMoney, type Money, zeroMoney } from './money';
import { daysBetween, type PlainDate } from './plain-date';

/** What aging needs of an open item. Credits are negative amounts and lower the bucket they fall into. */
export interface OpenItem {
  /** Null where the ERP knows no due date; it then counts as not yet due. */
  readonly due: PlainDate | null;
  readonly open: Money;
}

export interface Aging {
  /** From *current* to the oldest; all of them, empty ones too. */
  readonly buckets: readonly AgingBucket[];
  /** Sum of everything past due. */
  readonly overdue: Money;
}

const LAST_DAYS = [30, 60, 90] as const;

/**
 * Sorts open items by days past due: current, 1 to 30, 31 to 60, 61 to 90, over 90.
 * `lastDays` are the last days of the buckets after *current*, ascending.
 * @throws RangeError when an item is in another currency than `currency`
 */
export function agingOf(
  items: readonly OpenItem[],
  today: PlainDate,
  currency: string,
  lastDays: readonly number[] = LAST_DAYS,
): Aging {
  const buckets = boundsOf(lastDays).map(({ from, to }) => ({
    from,
    to,
    amount: sum(
      items.filter((item) => isWithin(daysPastDue(item, today), from, to)),
      currency,
    ),
  }));
  return {
    buckets,
    overdue: sum(
      items.filter((item) => daysPastDue(item, today) > 0),
      currency,
    ),
  };
}

function boundsOf(
  lastDays: readonly number[],
): readonly { readonly from: number; readonly to: number | null }[] {
  const ends = [0, ...lastDays];
  const closed = ends.map((to, index) => ({ from: index === 0 ? 0 : (ends[index - 1] ?? 0) + 1, to }));
  return [...closed, { from: (ends.at(-1) ?? 0) + 1, to: null }];
}

const daysPastDue = (item: OpenItem, today: PlainDate): number =>
  item.due === null ? 0 : Math.max(0, daysBetween(item.due, today));

const isWithin = (days: number, from: number, to: number | null): boolean =>
  days >= from && (to === null || days <= to);

const sum = (items: readonly OpenItem[], currency: string): Money =>
  addMoney(zeroMoney(currency), ...items.map((item) => item.open));

/** Last days of the buckets as an administrator writes them (`30/60/90`), ascending; null where that is not what it says. */
export function readAgingPeriods(text: string): readonly number[] | null {
  const parts = text.trim().split(/\s*[/,;]\s*|\s+/);
  const days = parts.map(Number);
  const ascending = days.every((day, index) => day > (days[index - 1] ?? 0));
  return ascending && parts.length <= 6 && parts.every((part) => /^\d{1,4}$/.test(part)) ? days : null;
}
