import type { SalesforceApi } from '../api';
import { composite, partError } from '../composite';
import { nextPageOf, type RecordJson, readRecords } from '../records';

/** Queries that one composite call takes. */
const AT_ONCE = 5;
/** Characters of literals in one query: its address, encoded, has to stay below 16 kB. */
const MOST_TEXT = 6000;

/** Literals in lists that fit a query each. */
export function inLists(literals: readonly string[]): readonly (readonly string[])[] {
  const lists: string[][] = [];
  let room = 0;
  for (const literal of literals) {
    const size = encodeURIComponent(literal).length + 3;
    const last = lists.at(-1);
    if (last && size <= room && last.length < 200) last.push(literal);
    else {
      lists.push([literal]);
      room = MOST_TEXT;
    }
    room -= size;
  }
  return lists;
}

/** The records of several queries, deleted ones too (`queryAll`), five queries in one call. */
export async function runQueries(
  api: SalesforceApi,
  queries: readonly string[],
): Promise<readonly RecordJson[]> {
  const found: RecordJson[] = [];
  for (let at = 0; at < queries.length; at += AT_ONCE) {
    const parts = queries.slice(at, at + AT_ONCE).map((soql, index) => ({
      id: `q${index}`,
      method: 'GET' as const,
      path: queryAllPath(soql),
    }));
    const answer = parts.length === 1 ? null : await composite(api, parts);
    for (const { id, path } of parts) found.push(...(await everyPage(api, path, answer?.(id) ?? null)));
  }
  return found;
}

export const queryAllPath = (soql: string): string => `/queryAll?q=${encodeURIComponent(soql)}`;

/** A service may give fewer records at once than were asked for. */
async function everyPage(
  api: SalesforceApi,
  path: string,
  given: ReturnType<Awaited<ReturnType<typeof composite>>> | null,
): Promise<readonly RecordJson[]> {
  const refusal = given && partError(given);
  if (refusal) throw refusal;
  let page = given ? given.json : (await api.send({ method: 'GET', path })).json;
  const found = [...readRecords(page)];
  for (let next = nextPageOf(page); next !== ''; next = nextPageOf(page)) {
    page = (await api.send({ method: 'GET', path: next })).json;
    found.push(...readRecords(page));
  }
  return found;
}
