import type { Column } from '../schema/column';
import type { Operand } from './condition';
import { QueryError } from './query-error';
import type { TokenReader } from './tokens';

export interface OperandRules {
  readonly columns: ReadonlyMap<string, Column>;
  /** Lower-case names of the functions there are. */
  readonly functions: readonly string[];
  /** Whether `@2024-05-01@` is a date. */
  readonly dateLiterals: boolean;
}

/** A column, a literal or a function of them. @throws QueryError */
export function parseOperand(reader: TokenReader, rules: OperandRules): Operand {
  const token = reader.next();
  if (token.kind === 'text') return { kind: 'literal', value: token.value, quoted: true };
  if (token.kind === 'number') return { kind: 'literal', value: token.value, quoted: false };
  if (token.kind === 'date' && rules.dateLiterals)
    return { kind: 'literal', value: token.value, quoted: true };
  if (token.kind !== 'word') throw new QueryError(`Incorrect syntax near '${token.value}'.`);
  if (token.value === 'null') return { kind: 'literal', value: null, quoted: false };
  if (reader.accepts('(')) return call(token.value, reader, rules);
  const column = rules.columns.get(token.value.slice(token.value.lastIndexOf('.') + 1));
  if (!column) throw new QueryError(`Invalid column name '${token.value}'.`);
  return { kind: 'column', column };
}

function call(name: string, reader: TokenReader, rules: OperandRules): Operand {
  if (!rules.functions.includes(name)) throw new QueryError(`'${name}' is not a recognized function name.`);
  const parameters: Operand[] = [];
  while (!reader.accepts(')')) {
    if (parameters.length > 0) reader.expect(',');
    parameters.push(parseOperand(reader, rules));
  }
  return { kind: 'call', name, parameters };
}

/** `('a', 'b')`. @throws QueryError */
export function parseList(reader: TokenReader, rules: OperandRules): Operand[] {
  reader.expect('(');
  const list = [parseOperand(reader, rules)];
  while (reader.accepts(',')) list.push(parseOperand(reader, rules));
  reader.expect(')');
  return list;
}
