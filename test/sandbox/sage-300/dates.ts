/** A Sage date on the wire: midnight UTC of a day without a zone. */
export function dateValue(iso: string): string {
  return `${iso}T00:00:00Z`;
}

/** The wire form of a date a client wrote, with or without its time; undefined when it is none. */
export function readDate(text: string): string | undefined {
  if (!/^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?$/.test(text)) return undefined;
  const day = text.slice(0, 10);
  const parsed = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(parsed.getTime()) || !parsed.toISOString().startsWith(day) ? undefined : dateValue(day);
}
