import type { Column } from '../schema/column';
import { ALWAYS, between, type Comparison, type Condition, type Operand } from './condition';
import { type Dialect, parseCondition } from './parse-condition';
import { type OperandRules, parseList, parseOperand } from './parse-operand';
import { QueryError } from './query-error';
import type { TokenReader } from './tokens';

const SIGNS: Readonly<Record<string, Comparison>> = {
  '=': '=',
  '<>': '<>',
  '!=': '<>',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
};
const FUNCTIONS = ['isnull', 'coalesce', 'upper', 'lower', 'ltrim', 'rtrim', 'len', 'getdate'];

/** A WHERE clause as SOAP takes it: column names of the database. @throws QueryError */
export function parseSql(source: string, columns: ReadonlyMap<string, Column>): Condition {
  if (source.trim() === '') return ALWAYS;
  const rules: OperandRules = { columns, functions: FUNCTIONS, dateLiterals: false };
  return parseCondition(source, new SqlDialect(rules));
}

class SqlDialect implements Dialect {
  readonly hasNot = true;

  constructor(private readonly rules: OperandRules) {}

  operand(reader: TokenReader): Operand {
    return parseOperand(reader, this.rules);
  }

  comparison(left: Operand, reader: TokenReader): Condition {
    if (reader.accepts('is')) {
      const negated = reader.accepts('not');
      reader.expect('null');
      return negated ? not({ kind: 'null', left }) : { kind: 'null', left };
    }
    if (reader.accepts('not')) return not(this.#worded(left, reader));
    const operator = SIGNS[reader.peek()?.kind === 'sign' ? (reader.peek()?.value ?? '') : ''];
    if (!operator) return this.#worded(left, reader);
    reader.next();
    return { kind: 'compare', operator, left, right: this.operand(reader) };
  }

  #worded(left: Operand, reader: TokenReader): Condition {
    if (reader.accepts('like')) return { kind: 'like', left, right: this.operand(reader) };
    if (reader.accepts('in')) return { kind: 'in', left, list: parseList(reader, this.rules) };
    if (!reader.accepts('between')) {
      throw new QueryError(`Incorrect syntax near '${reader.peek()?.value ?? 'the end'}'.`);
    }
    const low = this.operand(reader);
    reader.expect('and');
    return between(left, low, this.operand(reader));
  }
}

const not = (part: Condition): Condition => ({ kind: 'not', part });
