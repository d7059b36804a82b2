/** A day without time or zone, ISO 8601: `2026-08-12`. Invoice and due dates carry no zone and are never converted. */
export type PlainDate = string & { readonly __plainDate: never };

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

/** Reads an ISO day; null when it is not one or does not exist (30 February). */
export function parsePlainDate(text: string): PlainDate | null {
  const match = ISO_DAY.exec(text);
  if (!match) return null;
  return plainDate(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** A day from its parts (month 1 to 12); null when it does not exist. */
export function plainDate(year: number, month: number, day: number): PlainDate | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  date.setUTCFullYear(year);
  const same =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? fromUtc(date) : null;
}

/** The day in the user's own time zone. */
export function localToday(now: number): PlainDate {
  const here = new Date(now);
  return fromUtc(new Date(Date.UTC(here.getFullYear(), here.getMonth(), here.getDate())));
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return fromUtc(new Date(Date.parse(date) + days * DAY_MS));
}

function fromUtc(date: Date): PlainDate {
  return date.toISOString().slice(0, 10) as PlainDate;
}
