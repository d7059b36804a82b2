import type { ODataPage, ODataRow } from '../../transport/odata';
import { allOf, TEXT_DIALECTS, type TextDialect } from '../../transport/odata';
import { refusesQuery } from './api-error';
import type { WebApi } from './web-api';

/** What is read of a resource, with what may be left away where a version refuses the query. */
export interface ResourceQuery {
  readonly path: string;
  /** Every version takes it. */
  readonly filter?: string;
  /** Narrows `filter`; where it is refused, everything comes and is sorted out here. */
  readonly narrow?: string;
  readonly select?: readonly string[];
}

/** Rows of all pages that were read. */
export interface Table {
  readonly rows: readonly ODataRow[];
  /** Rows in the ERP; more than there are in `rows` where it was cut. */
  readonly total: number;
}

/** Less and less of a query, for versions that do not take all of it. */
const reductions = ({ filter = '', narrow = '', select = [] }: ResourceQuery) => [
  { filter: allOf(filter, narrow), select },
  ...(select.length === 0 ? [] : [{ filter: allOf(filter, narrow), select: [] }]),
  ...(narrow === '' ? [] : [{ filter, select: [] }]),
];

/**
 * Reads a resource, page by page, up to about `limit` rows; where there are more, those that were added last. What a
 * version refuses of the query is left away, and remembered.
 */
export async function readTable(api: WebApi, query: ResourceQuery, limit: number): Promise<Table> {
  const { options, first } = await firstPage(api, query);
  const size = first.rows.length;
  const complete = first.nextSkip === null && (first.count ?? 0) <= size;
  if (complete || size === 0) return { rows: first.rows, total: size };
  if (first.count === null) return followed(api, query.path, options, first, limit);
  const total = first.count;
  const from = Math.max(size, total - limit);
  const skips = Array.from({ length: Math.ceil((total - from) / size) }, (_, index) => from + index * size);
  const pages = await Promise.all(
    skips.map((skip) => api.read(query.path, { ...options, skip, top: Math.min(size, total - skip) })),
  );
  const kept = total > limit + size ? [] : first.rows;
  return { rows: [...kept, ...pages.flatMap(({ rows }) => rows)], total };
}

async function firstPage(api: WebApi, query: ResourceQuery) {
  const key = `reduction|${query.path}|${query.narrow ? 'narrow' : ''}`;
  const steps = reductions(query);
  const known = Number((await api.ports.session.get(key)) ?? 0);
  for (let step = known; ; step += 1) {
    const options = steps[step] ?? {};
    try {
      const first = await api.read(query.path, { ...options, count: true });
      if (step !== known) await api.ports.session.set(key, String(step));
      return { options, first };
    } catch (error) {
      if (!refusesQuery(error) || step + 1 >= steps.length) throw error;
    }
  }
}

/** Without a count there is only the way from page to page. */
async function followed(
  api: WebApi,
  path: string,
  options: object,
  first: ODataPage,
  limit: number,
): Promise<Table> {
  const rows = [...first.rows];
  let skip = first.nextSkip;
  while (skip !== null && rows.length < limit) {
    const page = await api.read(path, { ...options, skip });
    rows.push(...page.rows);
    skip = page.rows.length === 0 ? null : page.nextSkip;
  }
  return { rows, total: rows.length + (skip === null ? 0 : 1) };
}

/**
 * Asks in the wording that this version takes: the one that worked last, else one after the other.
 * @throws AppError the last refusal where none is taken
 */
export async function inDialect<T>(api: WebApi, ask: (dialect: TextDialect) => Promise<T>): Promise<T> {
  const key = 'dialect';
  const known = await api.ports.session.get(key);
  const order = [...TEXT_DIALECTS].sort((a, b) => Number(b === known) - Number(a === known));
  for (const [index, dialect] of order.entries()) {
    try {
      const answer = await ask(dialect);
      if (dialect !== known) await api.ports.session.set(key, dialect);
      return answer;
    } catch (error) {
      if (!refusesQuery(error) || index + 1 === order.length) throw error;
    }
  }
  throw new RangeError('no wording');
}
