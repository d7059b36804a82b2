/** Salesforce writes date-times in UTC, to the second, with a zone that has no colon: `2026-03-01T09:30:00.000+0000`. */
export function timestamp(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}.000+0000`;
}

/** Milliseconds of a date or date-time in any of the forms that the API takes; NaN when it is none. */
export function instant(text: string): number {
  return Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
}
