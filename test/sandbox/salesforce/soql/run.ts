import type { Row } from '../data/row';
import { toId18 } from '../ids';
import { refusal } from '../salesforce-error';
import type { ObjectType } from '../schema/object';
import type { Condition, Order, Path, Query, Selected } from './ast';
import { type Bound, bindObject, bindPath, read, unsupported } from './bind';
import { malformed, pointed } from './malformed';
import { project, type RecordJson } from './project';
import type { Source } from './source';
import { candidates, type RowTest, rowTest, type Scope } from './where';

const MAX_OFFSET = 2000;

export type QueryResult =
  | { readonly kind: 'count'; readonly size: number }
  | { readonly kind: 'records'; readonly records: readonly RecordJson[] };

/** Carries a query out. Everything is checked against the schema before the first row is read. */
export function runQuery(source: Source, query: Query): QueryResult {
  const scope = scopeOf(source, query, bindObject(source, query.from, query.text));
  if (query.offset > MAX_OFFSET) {
    throw refusal('NUMBER_OUTSIDE_VALID_RANGE', `Maximum SOQL offset allowed is ${MAX_OFFSET}`);
  }
  if (query.select.some((one) => one.kind === 'count')) return countRows(scope, query);
  const build = builder(scope, query);
  return { kind: 'records', records: selectRows(scope, query).map(build) };
}

function scopeOf(source: Source, query: Query, object: ObjectType): Scope {
  return { source, object, from: query.from, text: query.text };
}

function countRows(scope: Scope, query: Query): QueryResult {
  if (query.select.length > 1 || query.orderBy.length > 0) throw malformed("unexpected token: 'COUNT'");
  return { kind: 'count', size: selectRows(scope, query).length };
}

function selectRows(scope: Scope, query: Query, from?: Iterable<Row>): Row[] {
  const test = rowTest(scope, query.where);
  const order = ordering(scope, query.orderBy);
  const afterKey = from ? null : keyWalk(scope, query);
  if (afterKey) return firstOf(matching(afterKey, test), query.offset, query.limit);
  const rows = [...matching(from ?? candidates(scope, query.where), test)];
  if (order) rows.sort(order);
  return rows.slice(query.offset, query.limit === null ? undefined : query.offset + query.limit);
}

/** `WHERE Id > '…' ORDER BY Id` walks the ids from there on, however many records there are. */
function keyWalk(scope: Scope, { where, orderBy }: Query): Iterable<Row> | null {
  const [order] = orderBy;
  if (orderBy.length !== 1 || !order || order.descending || !isId(order.path)) return null;
  if (scope.object.name === 'RecentlyViewed') return null;
  const terms = where?.kind === 'and' ? where.terms : where ? [where] : [];
  for (const term of terms) {
    if (term.kind !== 'compare' || term.operator !== '>' || !isId(term.path)) continue;
    const id = term.value.kind === 'string' ? toId18(term.value.value) : null;
    if (id !== null) return scope.source.rowsAfter(scope.object.name, id);
  }
  return where === null ? null : walkFromStart(scope, terms);
}

const isId = ({ parts }: Path): boolean => parts.length === 1 && parts[0]?.toLowerCase() === 'id';

/** Without a lower bound, and where no index narrows the rows, the walk begins at the first id. */
function walkFromStart(scope: Scope, terms: readonly Condition[]): Iterable<Row> | null {
  const isNarrow = terms.some(
    (term) => term.kind === 'in' || (term.kind === 'compare' && term.operator === '='),
  );
  return isNarrow ? null : scope.source.rowsAfter(scope.object.name, '');
}

function firstOf(rows: Iterable<Row>, offset: number, limit: number | null): Row[] {
  const most = limit === null ? Number.POSITIVE_INFINITY : offset + limit;
  const found: Row[] = [];
  for (const row of rows) {
    if (found.length >= most) break;
    found.push(row);
  }
  return found.slice(offset);
}

function* matching(rows: Iterable<Row>, test: RowTest): Generator<Row> {
  for (const row of rows) if (test(row)) yield row;
}

function ordering(scope: Scope, orders: readonly Order[]): ((a: Row, b: Row) => number) | null {
  if (orders.length === 0) return null;
  const keys = orders.map((order) => ({
    order,
    bound: bindPath(scope.source, scope.object, scope.from, order.path, scope.text),
  }));
  return (a, b) => {
    for (const { order, bound } of keys) {
      const fold = bound.field.type !== 'id' && bound.field.type !== 'reference';
      const result = compareBy(order, fold, read(scope.source, bound, a), read(scope.source, bound, b));
      if (result !== 0) return result;
    }
    return 0;
  };
}

/** Ids are told apart by the case of their letters, other text is not. */
function compareBy(order: Order, fold: boolean, a: Row[string] | null, b: Row[string] | null): number {
  if (a === null || b === null) return a === b ? 0 : (a === null) === order.nullsLast ? 1 : -1;
  const left = typeof a === 'string' && fold ? a.toLowerCase() : a;
  const right = typeof b === 'string' && fold ? b.toLowerCase() : b;
  const result = left < right ? -1 : left > right ? 1 : 0;
  return order.descending ? -result : result;
}

/** What turns a row into a record of the answer. */
function builder(scope: Scope, query: Query): (row: Row) => RecordJson {
  const paths = query.select.flatMap((one) => boundFields(scope, query, one));
  const children = query.select.flatMap((one) =>
    one.kind === 'children' ? [childBuilder(scope, one.query)] : [],
  );
  return (row) => {
    const record = project(scope.source, scope.object, paths, row);
    for (const child of children) record[child.name] = child.build(row);
    return record;
  };
}

function boundFields(scope: Scope, query: Query, one: Selected): Bound[] {
  if (one.kind === 'field') {
    return [bindPath(scope.source, scope.object, scope.from, one.path, scope.text)];
  }
  if (one.kind !== 'all') return [];
  if (query.limit === null || query.limit > 200) {
    throw malformed('The SOQL FIELDS function must have a LIMIT of at most 200');
  }
  return scope.object.fields.map((field) => ({ parents: [], field, object: scope.object }));
}

function childBuilder(scope: Scope, query: Query) {
  const { source, object, text } = scope;
  const wanted = query.from.name.toLowerCase();
  const relation = object.children.find((child) => child.name.toLowerCase() === wanted);
  const type = relation && source.object(relation.object);
  if (!relation || !type) throw pointed('INVALID_TYPE', text, query.from.at, unsupported(query.from.name));
  const inner = scopeOf(source, query, type);
  const build = builder(inner, query);
  const childrenOf = (row: Row) => source.lookup(type.name, relation.field, row.Id);
  return {
    name: relation.name,
    build: (row: Row) => {
      const records = selectRows(inner, query, childrenOf(row)).map(build);
      return records.length === 0 ? null : { totalSize: records.length, done: true, records };
    },
  };
}
