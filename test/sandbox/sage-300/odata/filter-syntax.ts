import { invalidQuery } from '../web-api-error';
import { type Token, tokensOf } from './tokens';

export type Comparison = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';

export type Literal = { readonly is: 'literal' } & (
  | { readonly type: 'string'; readonly value: string }
  | { readonly type: 'number'; readonly value: number }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'null' }
  /** `value` as written; a plain date has no time. */
  | { readonly type: 'date' | 'v3-date' | 'plain-date'; readonly value: string }
);

export type Expression =
  | Literal
  | { readonly is: 'property'; readonly name: string }
  | { readonly is: 'call'; readonly name: string; readonly arguments: readonly Expression[] }
  | {
      readonly is: 'comparison';
      readonly operator: Comparison;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly is: 'and' | 'or'; readonly left: Expression; readonly right: Expression }
  | { readonly is: 'not'; readonly operand: Expression };

const COMPARISONS: ReadonlySet<string> = new Set(['eq', 'ne', 'gt', 'ge', 'lt', 'le']);

/**
 * What a `$filter` says: `or` binds weaker than `and`, `and` than comparisons, and `not` strongest of all.
 * @throws WebApiError InvalidParameters where it is no filter
 */
export function parseFilter(text: string): Expression {
  const parser = new FilterParser(text, tokensOf(text));
  return parser.whole();
}

class FilterParser {
  #next = 0;

  constructor(
    private readonly text: string,
    private readonly tokens: readonly Token[],
  ) {}

  whole(): Expression {
    const expression = this.#either();
    if (this.tokens[this.#next]) throw this.#error();
    return expression;
  }

  #either(): Expression {
    let left = this.#both();
    while (this.#word('or')) left = { is: 'or', left, right: this.#both() };
    return left;
  }

  #both(): Expression {
    let left = this.#compared();
    while (this.#word('and')) left = { is: 'and', left, right: this.#compared() };
    return left;
  }

  #compared(): Expression {
    const left = this.#unary();
    const token = this.tokens[this.#next];
    if (token?.kind !== 'name' || !COMPARISONS.has(token.text)) return left;
    this.#next += 1;
    return { is: 'comparison', operator: token.text as Comparison, left, right: this.#unary() };
  }

  #unary(): Expression {
    return this.#word('not') ? { is: 'not', operand: this.#unary() } : this.#operand();
  }

  #operand(): Expression {
    const token = this.tokens[this.#next];
    if (!token) throw this.#error();
    this.#next += 1;
    switch (token.kind) {
      case '(':
        return this.#closed();
      case 'name':
        return this.#named(token.text);
      case 'string':
        return { is: 'literal', type: 'string', value: token.text };
      case 'number':
        return { is: 'literal', type: 'number', value: Number.parseFloat(token.text) };
      case 'v3-date':
        return { is: 'literal', type: 'v3-date', value: token.text };
      case 'date':
        return { is: 'literal', type: token.text.includes('T') ? 'date' : 'plain-date', value: token.text };
      default:
        this.#next -= 1;
        throw this.#error();
    }
  }

  #closed(): Expression {
    const inner = this.#either();
    this.#expect(')');
    return inner;
  }

  #named(name: string): Expression {
    if (name === 'true' || name === 'false')
      return { is: 'literal', type: 'boolean', value: name === 'true' };
    if (name === 'null') return { is: 'literal', type: 'null' };
    if (this.tokens[this.#next]?.kind !== '(') return { is: 'property', name };
    this.#next += 1;
    const found: Expression[] = [this.#either()];
    while (this.tokens[this.#next]?.kind === ',') {
      this.#next += 1;
      found.push(this.#either());
    }
    this.#expect(')');
    return { is: 'call', name, arguments: found };
  }

  #word(word: string): boolean {
    const token = this.tokens[this.#next];
    if (token?.kind !== 'name' || token.text !== word) return false;
    this.#next += 1;
    return true;
  }

  #expect(kind: Token['kind']): void {
    if (this.tokens[this.#next]?.kind !== kind) throw this.#error();
    this.#next += 1;
  }

  #error(): Error {
    const token = this.tokens[this.#next];
    const at = token?.at ?? this.text.length;
    return invalidQuery(`Syntax error at position ${at} in '${this.text}'.`);
  }
}
