import { QueryError } from './query-error';

export interface Token {
  readonly kind: 'word' | 'number' | 'text' | 'date' | 'sign';
  /** Words in lower case; texts without their quotes. */
  readonly value: string;
}

const TOKEN =
  /\s+|N?'((?:[^']|'')*)'|@([^@]*)@|(-?\d+(?:\.\d+)?)|\[(\w+)\]|([\p{L}_][\w.\p{L}]*)|(<>|!=|<=|>=|[=<>(),])/uy;

/** Words, literals and signs of a predicate. @throws QueryError */
export function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let at = 0; at < source.length; at = TOKEN.lastIndex) {
    const match = TOKEN.exec(source);
    if (!match) throw new QueryError(`Incorrect syntax near '${source.slice(at, at + 10)}'.`);
    const token = tokenOf(match);
    if (token) tokens.push(token);
  }
  return tokens;
}

function tokenOf([, text, date, number, bracketed, word, sign]: RegExpExecArray): Token | null {
  if (text !== undefined) return { kind: 'text', value: text.replaceAll("''", "'") };
  if (date !== undefined) return { kind: 'date', value: date };
  if (number !== undefined) return { kind: 'number', value: number };
  const name = bracketed ?? word;
  if (name !== undefined) return { kind: 'word', value: name.toLowerCase() };
  return sign === undefined ? null : { kind: 'sign', value: sign };
}

/** Reads tokens one after the other. */
export class TokenReader {
  #at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  peek(ahead = 0): Token | undefined {
    return this.tokens[this.#at + ahead];
  }

  /** @throws QueryError at the end */
  next(): Token {
    const token = this.tokens[this.#at];
    if (!token) throw new QueryError('Unexpected end of the expression.');
    this.#at += 1;
    return token;
  }

  /** Takes the next token when it is this word or sign. */
  accepts(value: string): boolean {
    const token = this.peek();
    if (!token || token.value !== value || (token.kind !== 'word' && token.kind !== 'sign')) return false;
    this.#at += 1;
    return true;
  }

  /** @throws QueryError when it is another */
  expect(value: string): void {
    if (!this.accepts(value)) {
      throw new QueryError(`'${value}' expected near '${this.peek()?.value ?? 'the end'}'.`);
    }
  }

  get done(): boolean {
    return this.#at >= this.tokens.length;
  }
}
