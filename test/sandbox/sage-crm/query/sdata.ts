import type { Column } from '../schema/column';
import { ALWAYS, between, type Comparison, type Condition, type Operand } from './condition';
import { type Dialect, parseCondition } from './parse-condition';
import { type OperandRules, parseList, parseOperand } from './parse-operand';
import { QueryError } from './query-error';
import type { TokenReader } from './tokens';

/** What of the query language of SData an interface knows. */
export interface SdataRules {
  /** `documented`: eq, ge, gt, like, between, in, and, or; `sdata`: all of SData 1.1. */
  readonly operators: 'documented' | 'sdata';
  /** Null literals and checkbox columns can be compared. */
  readonly nullFilter: boolean;
}

const COMPARISONS: Readonly<Record<string, Comparison>> = {
  eq: '=',
  ne: '<>',
  lt: '<',
  le: '<=',
  gt: '>',
  ge: '>=',
};
const DOCUMENTED = ['eq', 'ge', 'gt', 'like', 'between', 'in'];
const ALL = [...DOCUMENTED, 'ne', 'lt', 'le'];
const FUNCTIONS = ['concat', 'left', 'right', 'upper', 'lower', 'trim', 'length'];

/** The `where` of REST and SData. @throws QueryError */
export function parseSdataWhere(
  source: string,
  columns: ReadonlyMap<string, Column>,
  rules: SdataRules,
): Condition {
  if (source.trim() === '') return ALWAYS;
  return parseCondition(source, new SdataDialect(columns, rules));
}

class SdataDialect implements Dialect {
  readonly hasNot: boolean;
  readonly #operands: OperandRules;

  constructor(
    columns: ReadonlyMap<string, Column>,
    private readonly rules: SdataRules,
  ) {
    this.hasNot = rules.operators === 'sdata';
    const functions = rules.operators === 'sdata' ? FUNCTIONS : [];
    this.#operands = { columns, functions, dateLiterals: true };
  }

  operand(reader: TokenReader): Operand {
    return parseOperand(reader, this.#operands);
  }

  comparison(left: Operand, reader: TokenReader): Condition {
    this.#assertComparable(left);
    const operator = reader.next().value;
    const known = this.rules.operators === 'sdata' ? ALL : DOCUMENTED;
    if (!known.includes(operator)) throw new QueryError(`Unknown operator '${operator}' in where clause.`);
    if (operator === 'in') return { kind: 'in', left, list: parseList(reader, this.#operands) };
    const right = this.operand(reader);
    this.#assertComparable(right);
    if (operator === 'like') return { kind: 'like', left, right };
    if (operator === 'between') {
      reader.expect('and');
      return between(left, right, this.operand(reader));
    }
    if (right.kind === 'literal' && right.value === null) return nullTest(left, operator);
    return { kind: 'compare', operator: COMPARISONS[operator] ?? '=', left, right };
  }

  #assertComparable(operand: Operand): void {
    if (this.rules.nullFilter) return;
    if (operand.kind === 'literal' && operand.value === null)
      throw new QueryError('Invalid value null in where clause.');
    if (operand.kind === 'column' && operand.column.type === 'checkbox')
      throw new QueryError(`Cannot filter on ${operand.column.name}.`);
  }
}

function nullTest(left: Operand, operator: string): Condition {
  const test: Condition = { kind: 'null', left };
  return operator === 'ne' ? { kind: 'not', part: test } : test;
}
