import type { Condition, Literal, Operator } from './ast';
import { malformed } from './malformed';
import { toPath } from './parse';
import type { TokenReader } from './token-reader';
import type { Token } from './tokens';

const OPERATORS: Readonly<Record<string, Operator>> = {
  '=': '=',
  '!=': '!=',
  '<>': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
  LIKE: 'LIKE',
};

const DATE_RANGES = new Set([
  'TODAY',
  'YESTERDAY',
  'TOMORROW',
  'THIS_MONTH',
  'LAST_MONTH',
  'THIS_YEAR',
  'LAST_YEAR',
]);
const COUNTED_RANGES = new Set(['LAST_N_DAYS', 'NEXT_N_DAYS', 'N_DAYS_AGO']);

/** What follows WHERE. AND and OR on one level need brackets between them, as in Salesforce. */
export function parseCondition(reader: TokenReader): Condition {
  const first = parseTerm(reader);
  const joint = reader.is('AND') ? 'AND' : 'OR';
  const terms = [first];
  while (reader.take(joint)) terms.push(parseTerm(reader));
  if (reader.is('AND') || reader.is('OR')) throw reader.unexpected();
  return terms.length === 1 ? first : { kind: joint === 'AND' ? 'and' : 'or', terms };
}

function parseTerm(reader: TokenReader): Condition {
  if (reader.take('NOT')) return { kind: 'not', term: parseTerm(reader) };
  if (reader.take('(')) {
    const inner = parseCondition(reader);
    reader.expect(')');
    return inner;
  }
  const path = toPath(reader.word());
  const negated = reader.is('NOT') && reader.is('IN', 1);
  if (negated) reader.next();
  if (reader.take('IN')) return { kind: 'in', path, negated, values: parseList(reader) };
  const operator = OPERATORS[reader.peek().text.toUpperCase()];
  if (operator === undefined) throw reader.unexpected();
  reader.next();
  return { kind: 'compare', path, operator, value: parseLiteral(reader) };
}

function parseList(reader: TokenReader): Literal[] {
  reader.expect('(');
  const values: Literal[] = [];
  do {
    values.push(parseLiteral(reader));
  } while (reader.take(','));
  reader.expect(')');
  return values;
}

function parseLiteral(reader: TokenReader): Literal {
  const token = reader.next();
  switch (token.kind) {
    case 'string':
      return { kind: 'string', value: token.value, pattern: token.pattern };
    case 'number':
      return { kind: 'number', value: Number(token.text) };
    case 'date':
      return { kind: 'date', text: token.text };
    case 'word':
      return parseNamed(reader, token);
    default:
      throw malformed(`unexpected token: '${token.text}'`);
  }
}

function parseNamed(reader: TokenReader, token: Token): Literal {
  const name = token.text.toUpperCase();
  if (name === 'NULL') return { kind: 'null' };
  if (name === 'TRUE' || name === 'FALSE') return { kind: 'boolean', value: name === 'TRUE' };
  if (DATE_RANGES.has(name)) return { kind: 'dateRange', name, days: 0 };
  if (COUNTED_RANGES.has(name)) {
    reader.expect(':');
    return { kind: 'dateRange', name, days: reader.wholeNumber() };
  }
  throw malformed(`unexpected token: '${token.text}'`);
}
