import { hash } from '../../hash';
import type { WireResponse } from '../../simulated-system';
import { ALWAYS, type Condition } from '../query/condition';
import { QueryError } from '../query/query-error';
import { parseSdataWhere } from '../query/sdata';
import { type Order, selectRows, sortRows } from '../query/select-rows';
import type { Source } from '../query/source';
import type { Row } from '../store/row';
import type { ResourcePath } from './address';
import { parameter } from './authenticate';
import type { Call } from './call';
import { Diagnosis, jsonResponse } from './diagnosis';
import { recordJson } from './record-json';

const DEFAULT_COUNT = 10;

/** `GET Company` with its parameters. @throws Diagnosis */
export function listRecords(source: Source, call: Call): WireResponse {
  const { url } = call.request;
  const { restMaxCount, restSelect } = call.installation.switches;
  const startIndex = wholeNumber(url, 'startIndex', 1);
  const asked = wholeNumber(url, 'count', DEFAULT_COUNT);
  const count = restMaxCount > 0 ? Math.min(asked, restMaxCount) : asked;
  const rows = living(source, whereOf(parameter(url, 'where') ?? '', source, call));
  const ordered = inOrder(rows, source, call);
  const selected = restSelect ? selection(url) : null;
  const page = ordered.slice(startIndex - 1, startIndex - 1 + count);
  return jsonResponse(200, {
    $totalResults: ordered.length,
    $startIndex: startIndex,
    $itemsPerPage: count,
    $resources: page.map((row) => recordJson(row, source, call, selected)),
  });
}

/** `GET Company('43')` or by a predicate. @throws Diagnosis */
export function readRecord(
  source: Source,
  selector: NonNullable<ResourcePath['selector']>,
  call: Call,
): WireResponse {
  const row = findRecord(source, selector, call);
  const selected = call.installation.switches.restSelect ? selection(call.request.url) : null;
  return jsonResponse(200, recordJson(row, source, call, selected));
}

/** @throws Diagnosis when there is none */
export function findRecord(source: Source, selector: NonNullable<ResourcePath['selector']>, call: Call): Row {
  if ('where' in selector) {
    const [first] = living(source, whereOf(selector.where, source, call));
    if (first) return first;
    throw missing(source, selector.where);
  }
  const row = /^\d+$/.test(selector.key) ? source.get(Number(selector.key)) : undefined;
  const gone = row && source.isDeleted(row) && call.installation.switches.deletedById === 'not-found';
  if (!row || gone) throw missing(source, selector.key);
  return row;
}

function missing(source: Source, what: string): Diagnosis {
  return new Diagnosis(404, 'EntityNotFound', `${source.label} ${what} does not exist.`);
}

function whereOf(where: string, source: Source, { installation: { switches } }: Call): Condition {
  if (where === '') return ALWAYS;
  return parseSdataWhere(where, source.columns, {
    operators: switches.restOperators,
    nullFilter: switches.restNullFilter === 'works',
  });
}

function living(source: Source, condition: Condition): Row[] {
  const rows: Row[] = [];
  for (const row of selectRows(source, condition)) if (!source.isDeleted(row)) rows.push(row);
  return rows;
}

function inOrder(rows: readonly Row[], source: Source, call: Call): readonly Row[] {
  const { version, oldOrderBy, queryOrder } = call.installation.switches;
  const given = parameter(call.request.url, 'orderBy') ?? '';
  if (given !== '' && version === '2024R2') return sortRows(rows, ordersOf(given, source));
  if (given !== '' && oldOrderBy === 'refused')
    throw new Diagnosis(400, 'BadQueryParameter', "Unknown query parameter 'orderBy'.");
  return queryOrder === 'id' ? rows : scattered(rows);
}

/** No order in particular, but the same whenever it is asked for. */
export function scattered(rows: readonly Row[]): readonly Row[] {
  return [...rows].sort((one, other) => hash(3, one.id, 5) - hash(3, other.id, 5));
}

function ordersOf(given: string, source: Source): Order[] {
  return given.split(',').map((part) => {
    const [name = '', direction = 'asc'] = part.trim().toLowerCase().split(/\s+/);
    const column = source.columns.get(name);
    if (!column || (direction !== 'asc' && direction !== 'desc'))
      throw new QueryError(`Invalid orderBy '${part.trim()}'.`);
    return { column, descending: direction === 'desc' };
  });
}

function selection(url: URL): readonly string[] | null {
  const given = parameter(url, 'select');
  if (given === undefined || given.trim() === '' || given.trim() === '*') return null;
  return given.split(',').map((one) => one.trim().toLowerCase());
}

function wholeNumber(url: URL, name: string, otherwise: number): number {
  const given = parameter(url, name);
  if (given === undefined || given === '') return otherwise;
  if (!/^\d{1,9}$/.test(given) || Number(given) < 1)
    throw new Diagnosis(400, 'BadQueryParameter', `Invalid ${name} '${given}'.`);
  return Number(given);
}
