import { EVERY_CUSTOMER, type ImportCriteria } from '../../core/import-criteria';
import { type ODataRow, odataText, textIn } from '../../transport/odata';
import type { SourcePage } from '../customer-source';
import { FIRST, FROM_START, type SourcePosition, writeCursor } from './source-cursor';
import { selected, toSourceCustomers } from './source-customers';
import { ask, isMeant, NUMBER } from './source-query';
import type { WebApi } from './web-api';

/**
 * Customers are expected in the order of their numbers, which nobody promises (`$orderby` is not among the documented
 * options): a hundred of them tell.
 */
export async function firstPosition(api: WebApi): Promise<SourcePosition> {
  const { rows } = await ask(api, EVERY_CUSTOMER, '', { select: [NUMBER], top: 100 });
  return isAscending(rows, '') ? FIRST : FROM_START;
}

const isAscending = (rows: readonly ODataRow[], after: string): boolean =>
  rows.every((row, at) => numberOf(row) > (at === 0 ? after : numberOf(rows[at - 1])));

interface Reading {
  readonly api: WebApi;
  readonly criteria: ImportCriteria;
  readonly fields: readonly string[];
}

/** A page of the source may be several of the server's, which gives a hundred customers at once unless it was set otherwise. */
export async function readPage(
  reading: Reading,
  position: SourcePosition,
  size: number,
): Promise<SourcePage> {
  const most = Math.max(1, Math.floor(size));
  const rows: ODataRow[] = [];
  let next: SourcePosition | null = position;
  while (next !== null && rows.length < most) {
    const room = most - rows.length;
    const part: Part =
      'after' in next ? await readByKey(reading, next, room) : await readBySkip(reading, next, room);
    rows.push(...part.rows);
    next = part.next;
  }
  const customers = toSourceCustomers(rows, reading.fields).filter((one) => isMeant(one, reading.criteria));
  return { customers, next: next && writeCursor(next) };
}

interface Part {
  readonly rows: readonly ODataRow[];
  /** Null after the last. */
  readonly next: SourcePosition | null;
}

/** An answer that is in another order all the same, or not behind the last number, turns the run to reading by position. */
async function readByKey(
  { api, criteria, fields }: Reading,
  { after }: { readonly after: string },
  top: number,
): Promise<Part> {
  const behind = after === '' ? '' : `${NUMBER} gt ${odataText(after)}`;
  const { rows } = await ask(api, criteria, behind, { select: selected(fields), top });
  if (!isAscending(rows, after)) return { rows: [], next: FROM_START };
  return { rows, next: rows.length === 0 ? null : { after: numberOf(rows.at(-1)) } };
}

interface Place {
  readonly skip: number;
  readonly last: readonly string[];
}

/** So many of the rows that were read last are remembered, and looked for around their place. */
const REMEMBERED = 5;
const AROUND = 10;

/**
 * The last row is asked for again: where another stands in its place, rows have come or gone before it, and reading goes on
 * behind the last one that is found again.
 */
async function readBySkip(reading: Reading, { skip, last }: Place, room: number): Promise<Part> {
  const again = skip > 0 ? 1 : 0;
  const rows = await rowsAt(reading, skip - again, room + again);
  if (again > 0 && numberOf(rows[0]) !== last.at(-1))
    return { rows: [], next: await found(reading, skip, last) };
  const behind = rows.slice(again);
  const next = { skip: skip + behind.length, last: [...last, ...behind.map(numberOf)].slice(-REMEMBERED) };
  return { rows: behind, next: behind.length === 0 ? null : next };
}

async function found(reading: Reading, skip: number, last: readonly string[]): Promise<SourcePosition> {
  const from = Math.max(0, skip - AROUND);
  const numbers = (await rowsAt(reading, from, 2 * AROUND)).map(numberOf);
  const at = numbers.findLastIndex((number) => last.includes(number));
  const known = last.slice(0, last.indexOf(numbers[at] ?? '') + 1);
  return at < 0 ? FROM_START : { skip: from + at + 1, last: known };
}

const rowsAt = async (
  { api, criteria, fields }: Reading,
  skip: number,
  top: number,
): Promise<readonly ODataRow[]> =>
  (await ask(api, criteria, '', { select: selected(fields), skip, top })).rows;

const numberOf = (row: ODataRow | undefined): string => (row ? textIn(row, NUMBER) : '');
