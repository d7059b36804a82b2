/** Milliseconds since 1970 at which a day (`2026-11-01`) begins here; null for anything that is no day. */
export function startOfLocalDay(day: string): number | null {
  const [, year, month, date] = /^(\d{4,6})-(\d\d)-(\d\d)$/.exec(day) ?? [];
  if (!year || !month || !date) return null;
  const start = new Date(0, 0);
  // Not by the constructor, which takes the year 26 for 1926.
  start.setFullYear(Number(year), Number(month) - 1, Number(date));
  return start.getTime();
}

/** The day here, as a date field takes it. */
export function localDayOf(at: number): string {
  const date = new Date(at);
  const digits = (value: number, length: number) => String(value).padStart(length, '0');
  return `${digits(date.getFullYear(), 4)}-${digits(date.getMonth() + 1, 2)}-${digits(date.getDate(), 2)}`;
}
