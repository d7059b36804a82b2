import { AppError } from '../../core/app-error';
import { EVERY_CUSTOMER, type ImportCriteria } from '../../core/import-criteria';
import {
  allOf,
  anyOf,
  equals,
  type ODataPage,
  type ODataRow,
  odataText,
  textIn,
} from '../../transport/odata';
import type { RetryPolicy } from '../../transport/retry';
import type { ErpPorts } from '../contract';
import type { CustomerSource, SourcePage } from '../customer-source';
import { refusesQuery } from './api-error';
import { CUSTOMERS, readRow } from './customer';
import { FIRST, FROM_START, readCursor, type SourcePosition, writeCursor } from './source-cursor';
import { CHANGED, fieldsIn, selected, toSourceCustomers } from './source-customers';
import { openWebApi, type WebApi } from './web-api';

const NUMBER = 'CustomerNumber';
const DAY = 86_400_000;
const MINUTE = 60_000;

/** The browser ends a worker whose request takes half a minute. A server's trouble (5xx) is for smaller pages. */
const PATIENCE: { readonly policy: RetryPolicy; readonly timeoutMs: number } = {
  timeoutMs: 28_000,
  policy: {
    attempts: 5,
    firstWaitMs: 2000,
    maxWaitMs: 4 * MINUTE,
    mayPass: ({ code }) =>
      ['NET-THROTTLED', 'NET-UNREACHABLE', 'NET-REFUSED', 'NET-UNREADABLE'].includes(code),
  },
};

/** Customers of one request by their numbers. */
const KEYS = 25;

/** The customers of a company (Sage 300 Web API, ARCustomers). See `CustomerSource`. */
export function openSource(ports: ErpPorts, fields: readonly string[]): CustomerSource {
  let opened: WebApi | null = null;
  const open = (): WebApi => {
    opened ??= openWebApi(ports, PATIENCE);
    return opened;
  };
  return {
    count: (criteria) => told(async () => countCustomers(open(), inCapitals(criteria))),
    begin: () => told(async () => writeCursor(await firstPosition(open()))),
    readPage: (criteria, cursor, size) =>
      told(async () =>
        readPage({ api: open(), criteria: inCapitals(criteria), fields }, readCursor(cursor), size),
      ),
    readCustomers: (keys) => told(async () => readByNumber(open(), fields, keys)),
    hasNumber: async (number) => {
      const wanted = number.trim().toUpperCase();
      return wanted !== '' && (await readRow(open(), wanted, [NUMBER])) !== null;
    },
    listFields: async () => fieldsIn((await open().read(CUSTOMERS, { top: 100 })).rows),
  };
}

/** A server that names no wait is left alone for a minute; a company whose session cannot be opened just now is in trouble. */
async function told<T>(task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { code, params, raw } = error;
    if (code === 'NET-THROTTLED' && !params.seconds) {
      throw new AppError(code, { params: { ...params, seconds: '60' }, raw });
    }
    throw params.reason === 'SessionError' ? new AppError('NET-SERVER', { params, raw }) : error;
  }
}

/**
 * Customers are expected in the order of their numbers, which nobody promises (`$orderby` is not among the documented
 * options): a hundred of them tell.
 */
async function firstPosition(api: WebApi): Promise<SourcePosition> {
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

async function countCustomers(api: WebApi, criteria: ImportCriteria): Promise<number> {
  const { count, rows } = await ask(api, criteria, '', { select: [NUMBER], top: 1, count: true });
  return count ?? rows.length;
}

/** A page of the source may be several of the server's, which gives a hundred customers at once unless it was set otherwise. */
async function readPage(reading: Reading, position: SourcePosition, size: number): Promise<SourcePage> {
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

type Options = Parameters<WebApi['read']>[1];

/**
 * Asks for less of a query where a version does not take all of it: first without the choice of properties, which an older
 * one may not all have, then without the day, which is judged here as well. What was taken is remembered.
 */
async function ask(
  api: WebApi,
  criteria: ImportCriteria,
  more: string,
  options: Options,
): Promise<ODataPage> {
  const { from, to } = criteria;
  const range = allOf(
    from === '' ? '' : `${NUMBER} ge ${odataText(from)}`,
    to === '' ? '' : `${NUMBER} le ${odataText(to)}`,
    more,
  );
  const filter = allOf(range, changedSince(criteria));
  const queries = [
    { ...options, filter },
    { ...options, filter, select: [] },
    { ...options, filter: range, select: [] },
  ];
  const known = Number((await api.ports.session.get(TAKEN)) ?? 0);
  for (let step = known; ; step += 1) {
    try {
      const page = await api.read(CUSTOMERS, queries[step]);
      if (step !== known) await api.ports.session.set(TAKEN, String(step));
      return page;
    } catch (error) {
      if (!refusesQuery(error) || !isRefusal(error) || step + 1 >= queries.length) throw error;
    }
  }
}

const TAKEN = 'source-query';

/** A page in place of an answer, and a server in distress, say nothing about the query. */
const isRefusal = (error: unknown): boolean =>
  error instanceof AppError && error.params.reason !== undefined && error.code !== 'NET-SERVER';

/** The first day that counts: the day of the instant may be the one before where the server is. */
const firstDay = (since: number): string => new Date(since - DAY).toISOString().slice(0, 10);

/** Days only; one that was never stamped counts by the day on which it began. */
function changedSince({ since }: ImportCriteria): string {
  if (since === null) return '';
  const day = `${firstDay(since)}T00:00:00Z`;
  return anyOf(`${CHANGED} ge ${day}`, `(${CHANGED} eq null and StartDate ge ${day})`);
}

/** Judged here as well, for versions that do not filter by the day. */
const isMeant = (
  { modifiedAt }: { readonly modifiedAt: number | null },
  { since }: ImportCriteria,
): boolean => since === null || modifiedAt === null || modifiedAt >= Date.parse(firstDay(since));

/** Numbers are kept in capital letters. */
const inCapitals = ({ since, from, to }: ImportCriteria): ImportCriteria => ({
  since,
  from: from.trim().toUpperCase(),
  to: to.trim().toUpperCase(),
});

async function readByNumber(api: WebApi, fields: readonly string[], keys: readonly string[]) {
  const numbers = [...new Set(keys.map((key) => key.trim().toUpperCase()))].filter(Boolean);
  const groups = Array.from({ length: Math.ceil(numbers.length / KEYS) }, (_, at) =>
    numbers.slice(at * KEYS, (at + 1) * KEYS),
  );
  const rows = await Promise.all(groups.map((group) => rowsOf(api, fields, group)));
  return toSourceCustomers(rows.flat(), fields);
}

/** A server may give fewer rows at once than there are numbers. */
async function rowsOf(
  api: WebApi,
  fields: readonly string[],
  numbers: readonly string[],
): Promise<readonly ODataRow[]> {
  const filter = anyOf(...numbers.map((number) => equals(NUMBER, number)));
  const found: ODataRow[] = [];
  for (let skip: number | null = 0; skip !== null; ) {
    const page: ODataPage = await ask(api, EVERY_CUSTOMER, filter, { select: selected(fields), skip });
    found.push(...page.rows);
    skip = page.rows.length === 0 ? null : page.nextSkip;
  }
  return found;
}
