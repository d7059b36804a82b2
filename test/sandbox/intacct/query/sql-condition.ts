import { FunctionFailure, queryError } from '../errors';
import { type ConditionOptions, condition, type Predicate } from './condition';
import type { FieldPath } from './field-path';
import { type SqlToken, sqlTokens } from './sql-tokens';

export interface SqlOptions extends ConditionOptions {
  /** @throws FunctionFailure when there is no such field */
  field(path: string): FieldPath;
}

const COMPARISONS: Readonly<Record<string, string>> = {
  '=': 'equalto',
  '<': 'lessthan',
  '<=': 'lessthanorequalto',
  '>': 'greaterthan',
  '>=': 'greaterthanorequalto',
};

/**
 * The condition of readByQuery: comparisons, like, in, is null, AND, OR, NOT and brackets over the object's own
 * fields, in their stored values ('T' and 'F' for booleans and states). No joins, no ORDER BY. Empty matches all.
 * @throws FunctionFailure DL02000001 when the text is not of that grammar
 */
export function compileSql(source: string, options: SqlOptions): Predicate {
  if (source.trim() === '') return () => true;
  const parser = new SqlParser(sqlTokens(source), options);
  return parser.whole();
}

class SqlParser {
  #at = 0;

  constructor(
    private readonly tokens: readonly SqlToken[],
    private readonly options: SqlOptions,
  ) {}

  whole(): Predicate {
    const predicate = this.#or();
    if (this.#at < this.tokens.length) this.#refuse();
    return predicate;
  }

  #or(): Predicate {
    const parts = [this.#and()];
    while (this.#word('OR')) parts.push(this.#and());
    return (row) => parts.some((part) => part(row));
  }

  #and(): Predicate {
    const parts = [this.#not()];
    while (this.#word('AND')) parts.push(this.#not());
    return (row) => parts.every((part) => part(row));
  }

  #not(): Predicate {
    if (this.#word('NOT')) {
      const inner = this.#not();
      return (row) => !inner(row);
    }
    if (!this.#sign('(')) return this.#comparison();
    const inner = this.#or();
    if (!this.#sign(')')) this.#refuse();
    return inner;
  }

  #comparison(): Predicate {
    const name = this.#next('word');
    if (name.toLowerCase() === 'rownum') return this.#rowNumber();
    const field = storedValues(this.options.field(name));
    if (this.#word('IS')) {
      const negated = this.#word('NOT');
      if (!this.#word('NULL')) this.#refuse();
      return condition(negated ? 'isnotnull' : 'isnull', field, [], this.options);
    }
    const negated = this.#word('NOT');
    if (this.#word('LIKE'))
      return condition(negated ? 'notlike' : 'like', field, [this.#value()], this.options);
    if (this.#word('IN')) return condition(negated ? 'notin' : 'in', field, this.#list(), this.options);
    return condition(negated ? this.#refuse() : this.#operator(), field, [this.#value()], this.options);
  }

  /** Counts the rows that got this far, so it stands last in a condition. */
  #rowNumber(): Predicate {
    const operator = this.#operator();
    const limit = Number(this.#value());
    let passed = 0;
    return () => {
      const number = passed + 1;
      const holds =
        operator === 'lessthan' ? number < limit : operator === 'lessthanorequalto' && number <= limit;
      if (holds) passed = number;
      return holds;
    };
  }

  #operator(): string {
    return COMPARISONS[this.#next('sign')] ?? this.#refuse();
  }

  #list(): string[] {
    if (!this.#sign('(')) this.#refuse();
    const values = [this.#value()];
    while (this.#sign(',')) values.push(this.#value());
    if (!this.#sign(')')) this.#refuse();
    return values;
  }

  #value(): string {
    const token = this.tokens[this.#at];
    return this.#next(token?.kind === 'number' ? 'number' : 'text');
  }

  #next(kind: SqlToken['kind']): string {
    const token = this.tokens[this.#at];
    if (token?.kind !== kind) return this.#refuse();
    this.#at += 1;
    return token.text;
  }

  #word(word: string): boolean {
    return this.#take((token) => token.kind === 'word' && token.text.toUpperCase() === word);
  }

  #sign(sign: string): boolean {
    return this.#take((token) => token.kind === 'sign' && token.text === sign);
  }

  #take(fits: (token: SqlToken) => boolean): boolean {
    const token = this.tokens[this.#at];
    if (!token || !fits(token)) return false;
    this.#at += 1;
    return true;
  }

  #refuse(): never {
    const near = this.tokens[this.#at]?.text ?? 'the end';
    throw new FunctionFailure(queryError(`The query is not valid near ${near}`));
  }
}

/** A field read as it is stored: codes instead of words. */
function storedValues(path: FieldPath): FieldPath {
  const { field } = path;
  if (field.type === 'BOOLEAN') {
    return { ...path, read: (row) => ({ true: 'T', false: 'F' })[path.read(row)] ?? '' };
  }
  if (field.type !== 'ENUM') return path;
  const codes = new Map(field.values.map((value) => [value.word, value.code]));
  return { ...path, read: (row) => codes.get(path.read(row)) ?? '' };
}
