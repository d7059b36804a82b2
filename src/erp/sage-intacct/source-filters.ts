import type { ImportCriteria } from '../../core/import-criteria';
import type { XmlElement } from '../../transport/xml-element';
import { legalText } from '../../transport/xml-text';
import { type UserFormat, writeInstant } from './formats';
import { all, any, isNull, where, whereIn } from './query';

const HOUR = 3_600_000;
const SECOND = 1000;

/** The user's offset knows no summer time, so that an instant may be an hour off. */
export const OVERLAP = HOUR;

/** No company is older; years of two digits could not say so. */
const EARLIEST = Date.UTC(2000, 0, 1);

/** The instant from which changes are read for a `since`. */
export const floorOf = (since: number): number => Math.max(EARLIEST, since - OVERLAP);

export const CONTACT_KEYS = ['DISPLAYCONTACTKEY', 'CONTACTKEY', 'BILLTOKEY', 'SHIPTOKEY'];

/** The range of customer numbers, as text in the order of the database. */
export const numbersWithin = ({ from, to }: ImportCriteria): readonly XmlElement[] => [
  ...(from === '' ? [] : [where('CUSTOMERID', 'greaterthanorequalto', legalText(from))]),
  ...(to === '' ? [] : [where('CUSTOMERID', 'lessthanorequalto', legalText(to))]),
];

/** The same rule once more: another collation may let others pass. */
export const isWithin = (number: string, { from, to }: ImportCriteria): boolean =>
  (from === '' || number >= from) && (to === '' || number <= to);

export const keyAbove = (recordNo: string): XmlElement => where('RECORDNO', 'greaterthan', recordNo);

export const changedSince = (at: number, format: UserFormat): XmlElement =>
  where('WHENMODIFIED', 'greaterthanorequalto', writeInstant(at, format));

export const changedUntil = (at: number, format: UserFormat): XmlElement =>
  where('WHENMODIFIED', 'lessthanorequalto', writeInstant(at, format));

/** All of one second: the gateway writes no fractions, the database may have them. */
export const changedWithinSecond = (at: number, format: UserFormat): readonly XmlElement[] => [
  changedSince(at, format),
  where('WHENMODIFIED', 'lessthan', writeInstant(at + SECOND, format)),
];

/** Records of an old migration have no time of change until they are edited. */
export const unstampedSince = (at: number, format: UserFormat): readonly XmlElement[] => [
  isNull('WHENMODIFIED'),
  where('WHENCREATED', 'greaterthanorequalto', writeInstant(at, format)),
];

/** Customers of these contacts that count as unchanged themselves. */
export const ofContacts = (
  contacts: readonly string[],
  since: number,
  format: UserFormat,
): readonly XmlElement[] =>
  [
    any(...CONTACT_KEYS.map((key) => whereIn(key, contacts))),
    any(where('WHENMODIFIED', 'lessthan', writeInstant(since, format)), isNull('WHENMODIFIED')),
  ].filter((filter) => filter !== null);

/** What `criteria` match at this moment, changed contacts aside. */
export function matching(criteria: ImportCriteria, format: UserFormat | null): XmlElement | null {
  const numbers = numbersWithin(criteria);
  if (criteria.since === null || !format) return all(...numbers);
  const floor = floorOf(criteria.since);
  const changed = any(changedSince(floor, format), ...optional(all(...unstampedSince(floor, format))));
  return all(...numbers, ...optional(changed));
}

const optional = (filter: XmlElement | null): readonly XmlElement[] => (filter ? [filter] : []);
