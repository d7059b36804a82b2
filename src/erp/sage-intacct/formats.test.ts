import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../core/plain-date';
import { readXml } from '../../transport/xml';
import {
  parseDate,
  parseInstant,
  readUserFormat,
  US_FORMAT,
  type UserFormat,
  writeDate,
  writeInstant,
} from './formats';

const formats: fc.Arbitrary<UserFormat> = fc.record({
  dateFormat: fc
    .tuple(fc.constantFrom('/', '.', '-', ' '), fc.constantFrom('mdY', 'dmY', 'Ymd', 'mdy', 'dmy'))
    .map(([separator, order]) => separator + order),
  gmtOffset: fc.constantFrom('+00:00', '-08:00', '+05:30', '+14:00'),
  clock: fc.constantFrom('12', '24'),
});
const instants = fc.integer({ min: Date.parse('2001-01-02'), max: Date.parse('2098-12-30') });

describe('user format', () => {
  const read = (xml: string) => readUserFormat(readXml(`<userformatting>${xml}</userformatting>`));

  it('is read from the gateway', () => {
    expect(read('<dateformat>.dmY</dateformat><gmtoffset>-08:00</gmtoffset><clock>12</clock>')).toEqual({
      dateFormat: '.dmY',
      gmtOffset: '-08:00',
      clock: '12',
    });
    expect(read('<dateformat>/mdY</dateformat>')).toEqual(US_FORMAT);
    expect(read('<dateformat> dmY</dateformat>')?.dateFormat).toBe(' dmY');
  });

  it.each([
    '',
    '<dateformat>dmY</dateformat>',
    '<dateformat>/dmd</dateformat>',
    '<dateformat>/mdY</dateformat><clock>13</clock>',
  ])('is unknown rather than guessed: %s', (xml) => {
    expect(read(xml)).toBeNull();
  });
});

describe('dates', () => {
  it.each([
    ['08/01/2026', '/mdY', '2026-08-01'],
    ['01.08.26', '.dmy', '2026-08-01'],
    ['2026-08-01', '/mdY', '2026-08-01'],
    ['08/01/2026 23:59:59', '/mdY', '2026-08-01'],
    ['13/01/2026', '/mdY', null],
    ['1 8 2026 23:59:59', ' dmY', '2026-08-01'],
    ['01/08/2026/3', '/dmY', null],
    ['', '/mdY', null],
    ['02/30/2026', '/mdY', null],
  ])('reads %s as %s', (text, dateFormat, day) => {
    expect(parseDate(text, { ...US_FORMAT, dateFormat })).toBe(day);
  });

  it('are not guessed where the format is unknown', () => {
    expect(parseDate('03/04/2026', null)).toBeNull();
    expect(parseDate('2026-04-03', null)).toBe('2026-04-03');
    expect(parseInstant('03/04/2026 10:00:00', null)).toBeNull();
    expect(parseInstant('2026-04-03T10:00:00Z', null)).toBe(Date.parse('2026-04-03T10:00:00Z'));
  });

  it('reads what it writes, in every format', () => {
    fc.assert(
      fc.property(formats, instants, (format, at) => {
        const day = new Date(at).toISOString().slice(0, 10) as PlainDate;
        expect(parseDate(writeDate(day, format), format)).toBe(day);
      }),
    );
  });
});

describe('instants', () => {
  it('are in the zone of the user', () => {
    const format = { dateFormat: '/mdY', gmtOffset: '-08:00', clock: '12' } as const;
    expect(parseInstant('08/01/2026 11:30:00 PM', format)).toBe(Date.parse('2026-08-02T07:30:00Z'));
    expect(parseInstant('08/01/2026 12:05 AM', format)).toBe(Date.parse('2026-08-01T08:05:00Z'));
  });

  it('keep a zone of their own', () => {
    expect(parseInstant('2026-08-01T10:00:00Z', { ...US_FORMAT, gmtOffset: '+05:00' })).toBe(
      Date.parse('2026-08-01T10:00:00Z'),
    );
  });

  it('need a time', () => {
    expect(parseInstant('08/01/2026', US_FORMAT)).toBeNull();
    expect(parseInstant('', US_FORMAT)).toBeNull();
  });

  it('are read as they are written, in every format', () => {
    fc.assert(
      fc.property(formats, instants, (format, at) => {
        const seconds = Math.floor(at / 1000) * 1000;
        expect(parseInstant(writeInstant(seconds, format), format)).toBe(seconds);
      }),
    );
  });
});
