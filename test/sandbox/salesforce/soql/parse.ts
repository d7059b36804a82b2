import type { From, Order, Path, Query, Selected } from './ast';
import { parseCondition } from './parse-condition';
import { TokenReader } from './token-reader';
import type { Token } from './tokens';

const CLAUSES = new Set([
  'WHERE',
  'ORDER',
  'LIMIT',
  'OFFSET',
  'WITH',
  'FOR',
  'GROUP',
  'HAVING',
  'USING',
  'ALL',
]);

/** Reads a SOQL query. Throws MALFORMED_QUERY for what Salesforce refuses and for the clauses that are not simulated. */
export function parseSoql(text: string): Query {
  const reader = new TokenReader(text);
  const query = parseQuery(reader, true);
  if (reader.peek().kind !== 'end') throw reader.unexpected();
  return query;
}

function parseQuery(reader: TokenReader, outermost: boolean): Query {
  reader.expect('SELECT');
  const select = parseSelect(reader, outermost);
  reader.expect('FROM');
  const from = parseFrom(reader);
  const where = reader.take('WHERE') ? parseCondition(reader) : null;
  const orderBy = parseOrderBy(reader);
  const limit = reader.take('LIMIT') ? reader.wholeNumber() : null;
  const offset = reader.take('OFFSET') ? reader.wholeNumber() : 0;
  return { text: reader.text, select, from, where, orderBy, limit, offset };
}

function parseSelect(reader: TokenReader, outermost: boolean): Selected[] {
  const selected: Selected[] = [];
  do {
    selected.push(parseSelected(reader, outermost));
  } while (reader.take(','));
  return selected;
}

function parseSelected(reader: TokenReader, outermost: boolean): Selected {
  if (reader.is('(')) {
    if (!outermost) throw reader.unexpected();
    reader.next();
    const query = parseQuery(reader, false);
    reader.expect(')');
    return { kind: 'children', query };
  }
  if (reader.is('(', 1)) return parseFunction(reader);
  return { kind: 'field', path: toPath(reader.word()) };
}

function parseFunction(reader: TokenReader): Selected {
  if (reader.take('COUNT')) {
    reader.expect('(');
    reader.expect(')');
    return { kind: 'count' };
  }
  if (reader.take('FIELDS')) {
    reader.expect('(');
    reader.expect('ALL');
    reader.expect(')');
    return { kind: 'all' };
  }
  throw reader.unexpected();
}

function parseFrom(reader: TokenReader): From {
  const name = reader.word();
  reader.take('AS');
  const next = reader.peek();
  const aliased = next.kind === 'word' && !CLAUSES.has(next.text.toUpperCase());
  return { name: name.text, alias: aliased ? reader.next().text : null, at: name.at };
}

function parseOrderBy(reader: TokenReader): Order[] {
  if (!reader.take('ORDER')) return [];
  reader.expect('BY');
  const orders: Order[] = [];
  do {
    orders.push(parseOrder(reader));
  } while (reader.take(','));
  return orders;
}

function parseOrder(reader: TokenReader): Order {
  const path = toPath(reader.word());
  const descending = reader.take('DESC');
  if (!descending) reader.take('ASC');
  let nullsLast = false;
  if (reader.take('NULLS')) {
    nullsLast = reader.take('LAST');
    if (!nullsLast) reader.expect('FIRST');
  }
  return { path, descending, nullsLast };
}

/** `Owner.Name` as its parts. */
export function toPath(token: Token): Path {
  return { parts: token.text.split('.'), at: token.at };
}
