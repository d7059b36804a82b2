import type { Condition, Operand } from './condition';
import { QueryError } from './query-error';
import { TokenReader, tokensOf } from './tokens';

/** What differs between the languages: how operands and comparisons are written. */
export interface Dialect {
  operand(reader: TokenReader): Operand;
  /** What follows the first operand of a comparison. @throws QueryError */
  comparison(left: Operand, reader: TokenReader): Condition;
  readonly hasNot: boolean;
}

/** A whole predicate. @throws QueryError */
export function parseCondition(source: string, dialect: Dialect): Condition {
  const reader = new TokenReader(tokensOf(source));
  const condition = either(reader, dialect);
  if (!reader.done) throw new QueryError(`Incorrect syntax near '${reader.next().value}'.`);
  return condition;
}

function either(reader: TokenReader, dialect: Dialect): Condition {
  const parts = [both(reader, dialect)];
  while (reader.accepts('or')) parts.push(both(reader, dialect));
  return joined('or', parts);
}

function both(reader: TokenReader, dialect: Dialect): Condition {
  const parts = [single(reader, dialect)];
  while (reader.accepts('and')) parts.push(single(reader, dialect));
  return joined('and', parts);
}

function joined(kind: 'and' | 'or', parts: readonly Condition[]): Condition {
  const [only] = parts;
  return only && parts.length === 1 ? only : { kind, parts };
}

function single(reader: TokenReader, dialect: Dialect): Condition {
  if (dialect.hasNot && reader.accepts('not')) return { kind: 'not', part: single(reader, dialect) };
  if (reader.accepts('(')) {
    const inner = either(reader, dialect);
    reader.expect(')');
    return inner;
  }
  return dialect.comparison(dialect.operand(reader), reader);
}
