import { AppError } from '../../core/app-error';
import { EVERY_CUSTOMER, type ImportCriteria } from '../../core/import-criteria';
import { anyOf, equals, type ODataPage, type ODataRow } from '../../transport/odata';
import type { ErpPorts } from '../contract';
import type { CustomerSource, SourcePage } from '../customer-source';
import { CUSTOMERS, readRow } from './customer';
import { readCursor, type SourcePosition, writeCursor } from './source-cursor';
import { fieldsIn, selected, toSourceCustomers } from './source-customers';
import { firstPosition, readPage } from './source-pages';
import { ask, inCapitals, NUMBER } from './source-query';
import { openWebApi, type ReadPatience, type WebApi } from './web-api';

const MINUTE = 60_000;

/** The browser ends a worker whose request takes half a minute. A server's trouble (5xx) is for smaller pages. */
const PATIENCE: ReadPatience = {
  timeoutMs: 28_000,
  policy: {
    attempts: 5,
    firstWaitMs: 2000,
    maxWaitMs: 4 * MINUTE,
    mayPass: ({ code }) =>
      ['NET-THROTTLED', 'NET-UNREACHABLE', 'NET-REFUSED', 'NET-UNREADABLE'].includes(code),
  },
};

/** Customers of one request that only counts them. */
const PAGE = 500;
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

/** A server that does not count is walked. */
async function countCustomers(api: WebApi, criteria: ImportCriteria): Promise<number> {
  const { count } = await ask(api, criteria, '', { select: [NUMBER], top: 1, count: true });
  if (count !== null) return count;
  const numbers = new Set<string>();
  let position: SourcePosition | null = await firstPosition(api);
  while (position !== null) {
    const { customers, next }: SourcePage = await readPage({ api, criteria, fields: [] }, position, PAGE);
    for (const { number } of customers) numbers.add(number);
    position = next === null ? null : readCursor(next);
  }
  return numbers.size;
}

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
