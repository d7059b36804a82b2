import * as v from 'valibot';
import { type PlainDate, parsePlainDate, plainDate } from '../../core/plain-date';
import { childOf, textOf, type XmlElement } from '../../transport/xml-element';

/**
 * How the API user sees dates; the gateway renders every date so (Intacct XML gateway, readUserFormatting).
 * Amounts and DATE fields carry no zone.
 */
export const userFormatSchema = v.object({
  /** Separator, then m, d and y (two digits) or Y (four) in display order: `/mdY`. */
  dateFormat: v.pipe(v.string(), v.regex(/^[^\w](?=.*[mM])(?=.*[dD])(?=.*[yY])[mMdDyY]{3}$/)),
  gmtOffset: v.pipe(v.string(), v.regex(/^[+-]\d{2}:\d{2}$/)),
  clock: v.picklist(['12', '24']),
});
export type UserFormat = v.InferOutput<typeof userFormatSchema>;

/** What the gateway uses for a user without preferences. */
export const US_FORMAT: UserFormat = { dateFormat: '/mdY', gmtOffset: '+00:00', clock: '24' };

/** The `userformatting` of a readUserFormatting answer; null when it is one that we do not understand. */
export function readUserFormat(formatting: XmlElement | null): UserFormat | null {
  const parsed = v.safeParse(userFormatSchema, {
    dateFormat: dateFormatOf(formatting),
    gmtOffset: textOf(formatting, 'gmtoffset') || US_FORMAT.gmtOffset,
    clock: textOf(formatting, 'clock') || US_FORMAT.clock,
  });
  return parsed.success ? parsed.output : null;
}

/** A separator may be a blank, which is no white space around the value. */
function dateFormatOf(formatting: XmlElement | null): string {
  const written = childOf(formatting, 'dateformat')?.text ?? '';
  const order = written.trim();
  return order.length === 3 && written.startsWith(' ') ? ` ${order}` : order;
}

/**
 * The day of a date or timestamp as the gateway writes it, or of an ISO one; null for anything else, and for all but
 * ISO where the format is not known (null): 03/04 may be either day. Never converted.
 */
export function parseDate(text: string, format: UserFormat | null): PlainDate | null {
  const [day = ''] = text.trim().split(/[T\s]/, 1);
  return parsePlainDate(day) ?? (format && parseOrdered(text.trim(), format));
}

/** Milliseconds since 1970 of a timestamp in the user's zone, or of an ISO one with its own; null without a time. */
export function parseInstant(text: string, format: UserFormat | null): number | null {
  if (/^\d{4}-\d{2}-\d{2}T/.test(text)) {
    const at = Date.parse(text);
    return Number.isNaN(at) ? null : at;
  }
  const date = parseDate(text, format);
  const time = /\s(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([AaPp][Mm])?$/.exec(text.trim());
  if (!format || !date || !time) return null;
  const seconds = hourOf(Number(time[1]), time[4]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? 0);
  return Date.parse(date) + seconds * 1000 - offsetMs(format);
}

/** A day as a filter needs it: ISO days are refused by the gateway. */
export function writeDate(date: PlainDate, format: UserFormat): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const parts: Readonly<Record<string, string>> = { m: month, d: day, Y: year, y: year.slice(2) };
  const [separator = '/', ...order] = format.dateFormat;
  return order.map((letter) => parts[letter] ?? parts[letter.toLowerCase()] ?? '').join(separator);
}

/** An instant as a filter needs it: in the user's zone, 24 hours or 12. */
export function writeInstant(at: number, format: UserFormat): string {
  const local = new Date(at + offsetMs(format)).toISOString();
  const date = parsePlainDate(local.slice(0, 10));
  const time = local.slice(11, 19);
  if (!date) throw new RangeError('not an instant');
  return `${writeDate(date, format)} ${format.clock === '24' ? time : twelveHours(time)}`;
}

/** Three numbers with the user's separator between them; a time may follow. */
function parseOrdered(text: string, format: UserFormat): PlainDate | null {
  const [separator = '/', ...order] = format.dateFormat;
  const [first = '', second = '', ...rest] = text.split(separator);
  const [last = ''] = rest.join(separator).split(/\s/, 1);
  const pieces = [first, second, last];
  if (!pieces.every((piece) => /^\d{1,4}$/.test(piece))) return null;
  const piece = (letter: string): number =>
    Number(pieces[order.findIndex((part) => part.toLowerCase() === letter)]);
  const year = piece('y');
  return plainDate(year < 100 ? 2000 + year : year, piece('m'), piece('d'));
}

function hourOf(hour: number, half: string | undefined): number {
  if (!half) return hour;
  return (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
}

function twelveHours(time: string): string {
  const hour = Number(time.slice(0, 2));
  const shown = String(hour % 12 || 12).padStart(2, '0');
  return `${shown}${time.slice(2)} ${hour < 12 ? 'AM' : 'PM'}`;
}

function offsetMs(format: UserFormat): number {
  const [hours = 0, minutes = 0] = format.gmtOffset.slice(1).split(':').map(Number);
  return (format.gmtOffset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}
