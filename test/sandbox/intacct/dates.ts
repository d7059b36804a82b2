import { toTimestamp } from '../calendar';

/** How one user of the company sees dates; the gateway uses it for every date in and out. */
export interface UserFormat {
  /** Separator, then m, d and y (two digits) or Y (four) in display order, such as `/mdY`. */
  readonly dateFormat: string;
  /** `+hh:mm` or `-hh:mm`; a fixed offset, without daylight saving. */
  readonly gmtOffset: string;
  readonly clock: '12' | '24';
}

const DATE_FORMAT = /^[./ -](?:mdY|dmY|Ymd|mdy|dmy|ymd)$/;
const OFFSET = /^([+-])(\d\d):(\d\d)$/;

export function isDateFormat(text: string): boolean {
  return DATE_FORMAT.test(text);
}

export function isGmtOffset(text: string): boolean {
  return OFFSET.test(text);
}

/** `2026-08-01` as the user writes it; no time zone is involved. */
export function formatDate(iso: string, format: UserFormat): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  const parts: Record<string, string> = { Y: year, y: year.slice(2), m: month, d: day };
  const [separator = '', ...order] = format.dateFormat;
  return order.map((letter) => parts[letter] ?? '').join(separator);
}

/** `2026-08-01T10:00:00Z` in the user's zone and clock. */
export function formatTimestamp(iso: string, format: UserFormat): string {
  const local = new Date(Date.parse(iso) + offsetMs(format)).toISOString();
  return `${formatDate(local.slice(0, 10), format)} ${formatTime(local.slice(11, 19), format)}`;
}

/** Canonical `YYYY-MM-DD`, or undefined when the text is not a date in the user's format. */
export function parseDate(text: string, format: UserFormat): string | undefined {
  const [separator = '', ...order] = format.dateFormat;
  const pieces = text.split(separator);
  if (pieces.length !== 3) return undefined;
  const found: Record<string, string> = {};
  for (const [index, letter] of order.entries()) {
    const piece = pieces[index] ?? '';
    if (!(letter === 'Y' ? /^\d{4}$/ : letter === 'y' ? /^\d{2}$/ : /^\d{1,2}$/).test(piece))
      return undefined;
    found[letter.toLowerCase()] = letter === 'y' ? `20${piece}` : piece.padStart(2, '0');
  }
  const iso = `${found.y}-${found.m}-${found.d}`;
  return isRealDate(iso) ? iso : undefined;
}

/** Canonical UTC timestamp from a date, or a date and a time, in the user's format and zone. */
export function parseTimestamp(text: string, format: UserFormat): string | undefined {
  // A date may have blanks between its parts.
  const pattern = format.dateFormat.startsWith(' ') ? /^(\S+ \S+ \S+)(?:\s+(.+))?$/ : /^(\S+)(?:\s+(.+))?$/;
  const [, day = '', time = ''] = pattern.exec(text.trim()) ?? [];
  const date = parseDate(day, format);
  const clock = time === '' ? '00:00:00' : parseTime(time);
  if (!date || !clock) return undefined;
  return toTimestamp(new Date(Date.parse(`${date}T${clock}Z`) - offsetMs(format)));
}

function isRealDate(iso: string): boolean {
  const parsed = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(iso);
}

function parseTime(text: string): string | undefined {
  const [, hour = '', minute = '', second = '00', half] =
    /^(\d{1,2}):(\d\d)(?::(\d\d))?(?:\s*(AM|PM))?$/i.exec(text) ?? [];
  if (hour === '') return undefined;
  const hours = half ? (Number(hour) % 12) + (half.toUpperCase() === 'PM' ? 12 : 0) : Number(hour);
  if (hours > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  return `${String(hours).padStart(2, '0')}:${minute}:${second}`;
}

function formatTime(time: string, format: UserFormat): string {
  if (format.clock === '24') return time;
  const hours = Number(time.slice(0, 2));
  return `${String(hours % 12 || 12).padStart(2, '0')}${time.slice(2)} ${hours < 12 ? 'AM' : 'PM'}`;
}

function offsetMs(format: UserFormat): number {
  const [, sign, hours, minutes] = OFFSET.exec(format.gmtOffset) ?? [];
  const size = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
  return sign === '-' ? -size : size;
}
