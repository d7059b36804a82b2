import { AppError } from '../../core/app-error';
import type { ImportCriteria } from '../../core/import-criteria';
import type { XmlElement } from '../../transport/xml-element';
import type { Company } from './company';
import { parseInstant, type UserFormat } from './formats';
import { all, type Row, type Rows } from './query';
import { askRows, askRowsIfAllowed } from './source-company';
import type { SourcePosition } from './source-cursor';
import {
  changedSince,
  changedUntil,
  changedWithinSecond,
  floorOf,
  keyAbove,
  numbersWithin,
  OVERLAP,
  ofContacts,
  unstampedSince,
} from './source-filters';

/** What a page of a run needs beside its position. */
export interface PageRequest {
  readonly company: Company;
  readonly criteria: ImportCriteria;
  readonly fields: readonly string[];
  readonly size: number;
}

export interface RowPage {
  readonly rows: readonly Row[];
  /** Null after the last. */
  readonly next: SourcePosition | null;
}

interface ChangedRequest extends PageRequest {
  readonly format: UserFormat;
  readonly floor: number;
}

/** Contacts whose customers are asked for at once: four lists of so many keys stay a moderate request. */
const CONTACTS = 500;
const SECOND = 1000;

/** Every customer of a range by record number; new ones get higher numbers, so that none slips through. */
export const readAll = (request: PageRequest, position: SourcePosition): Promise<RowPage> =>
  readByKey(request, position, [], null);

/** The next page of a run over changed customers; pages may be empty. */
export async function readChanged(
  request: PageRequest,
  position: SourcePosition,
  format: UserFormat,
): Promise<RowPage> {
  const floor = floorOf(request.criteria.since ?? 0);
  const changed = { ...request, format, floor };
  switch (position.phase) {
    case 'tied':
      return readTied(changed, position);
    case 'keyed':
      return readByKey(
        request,
        position,
        [changedSince(position.from - OVERLAP, format)],
        onward(position, 'unstamped'),
      );
    case 'unstamped':
      return readByKey(request, position, unstampedSince(floor, format), onward(position, 'contacts'));
    case 'contacts':
      return readContacts(changed, position);
    case 'recent':
      return readByKey(request, position, [changedSince(position.until - OVERLAP, format)], null);
    default:
      return readByTime(changed, position);
  }
}

/**
 * By time of change (Intacct XML gateway, query). Ties may go on behind the page, so that the last instant is left for the
 * next page. A second that fills a page is read by record number, from the first on: within it the rows may stand in the
 * order of fractions that the gateway does not write.
 */
async function readByTime(request: ChangedRequest, position: SourcePosition): Promise<RowPage> {
  const { format, size } = request;
  const filters = [changedSince(position.from, format), changedUntil(position.until, format)];
  const found = await ask(request, filters, 'WHENMODIFIED');
  const { rows } = found;
  if (isLast(found, size)) return { rows, next: onward(position, 'unstamped') };
  const times = rows.map((row) => parseInstant(row.WHENMODIFIED ?? '', format));
  const last = times.at(-1) ?? null;
  if (last === null || !isInOrder(times, position.from)) return { rows, next: onward(position, 'keyed') };
  if (times[0] === last) return { rows: [], next: { ...position, phase: 'tied', from: last, after: '0' } };
  return {
    rows: rows.filter((_, index) => times[index] !== last),
    next: { ...position, from: last },
  };
}

async function readTied(request: ChangedRequest, position: SourcePosition): Promise<RowPage> {
  const through: SourcePosition = { ...position, phase: 'changed', after: '0', from: position.from + SECOND };
  return readByKey(request, position, changedWithinSecond(position.from, request.format), through);
}

/** A change of a contact need not count as a change of its customers. Where contacts may not be read they are left out. */
async function readContacts(request: ChangedRequest, position: SourcePosition): Promise<RowPage> {
  if (position.contacts.length > 0) return readOfContacts(request, position);
  const found = await askRowsIfAllowed(request.company, {
    object: 'CONTACT',
    fields: ['RECORDNO'],
    filter: all(changedSince(request.floor, request.format), keyAbove(position.contactAfter)),
    orderBy: { field: 'RECORDNO' },
    pageSize: CONTACTS,
  });
  const contacts = (found?.rows ?? []).map((row) => row.RECORDNO ?? '').filter(Boolean);
  if (contacts.length === 0) return { rows: [], next: onward(position, 'recent') };
  return readOfContacts(request, { ...position, contacts, contactAfter: contacts.at(-1) ?? '0' });
}

async function readOfContacts(request: ChangedRequest, position: SourcePosition): Promise<RowPage> {
  const through: SourcePosition = { ...position, after: '0', contacts: [] };
  const filters = ofContacts(position.contacts, request.floor, request.format);
  const found = await askRowsIfAllowed(
    request.company,
    queryFor(request, [...filters, keyAbove(position.after)]),
  );
  if (!found) return { rows: [], next: onward(position, 'recent') };
  return byKey(found, request.size, position, through);
}

async function readByKey(
  request: PageRequest,
  position: SourcePosition,
  filters: readonly XmlElement[],
  through: SourcePosition | null,
): Promise<RowPage> {
  const found = await ask(request, [...filters, keyAbove(position.after)]);
  return byKey(found, request.size, position, through);
}

/** After the last page the phase is `through`. */
function byKey(found: Rows, size: number, position: SourcePosition, through: SourcePosition | null): RowPage {
  const { rows } = found;
  const keys = [position.after, ...rows.map((row) => row.RECORDNO ?? '')].map(Number);
  // Pages in another order than was asked for would leave gaps.
  if (!keys.every((key, index) => index === 0 || key > (keys[index - 1] ?? 0)))
    throw new AppError('NET-UNREADABLE');
  return { rows, next: isLast(found, size) ? through : { ...position, after: lastKey(rows) } };
}

/** A full page may have more behind it, and so may a gateway that gives less than was asked for. */
const isLast = ({ rows, total }: Rows, size: number): boolean =>
  rows.length === 0 || (rows.length < size && rows.length >= total);

const ask = (request: PageRequest, filters: readonly XmlElement[], orderBy = 'RECORDNO'): Promise<Rows> =>
  askRows(request.company, queryFor(request, filters, orderBy));

const queryFor = (
  { criteria, fields, size }: PageRequest,
  filters: readonly XmlElement[],
  orderBy = 'RECORDNO',
) => ({
  object: 'CUSTOMER',
  fields,
  filter: all(...filters, ...numbersWithin(criteria)),
  orderBy: { field: orderBy },
  ...(orderBy === 'RECORDNO' ? {} : { thenBy: 'RECORDNO' }),
  pageSize: size,
});

const onward = (position: SourcePosition, phase: SourcePosition['phase']): SourcePosition => ({
  ...position,
  phase,
  after: '0',
});

const lastKey = (rows: readonly Row[]): string => rows.at(-1)?.RECORDNO ?? '0';

/** Instants that go back, in the hour that a summer time takes back or without the order asked for, lead nowhere. */
const isInOrder = (times: readonly (number | null)[], from: number): boolean =>
  times.every(
    (time, index) => time !== null && time >= (index === 0 ? from - SECOND : (times[index - 1] ?? time)),
  );
