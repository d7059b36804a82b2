import { malformed } from './malformed';
import { type Token, tokenize } from './tokens';

/** Walks over the tokens of a query. Keywords are compared without regard to case. */
export class TokenReader {
  readonly text: string;
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(text: string) {
    this.text = text;
    this.#tokens = tokenize(text);
  }

  peek(ahead = 0): Token {
    const last = this.#tokens.length - 1;
    const token = this.#tokens[Math.min(this.#at + ahead, last)];
    if (!token) throw malformed('unexpected end of query');
    return token;
  }

  next(): Token {
    const token = this.peek();
    this.#at += 1;
    return token;
  }

  is(text: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token.kind !== 'string' && token.text.toUpperCase() === text;
  }

  /** Steps over `text` when it comes next. */
  take(text: string): boolean {
    const found = this.is(text);
    if (found) this.#at += 1;
    return found;
  }

  expect(text: string): void {
    if (!this.take(text)) throw this.unexpected();
  }

  word(): Token {
    if (this.peek().kind !== 'word') throw this.unexpected();
    return this.next();
  }

  wholeNumber(): number {
    const token = this.next();
    if (token.kind !== 'number' || !/^\d+$/.test(token.text))
      throw malformed(`unexpected token: '${token.text}'`);
    return Number(token.text);
  }

  unexpected() {
    const { text, kind } = this.peek();
    return malformed(kind === 'end' ? "unexpected token: '<EOF>'" : `unexpected token: '${text}'`);
  }
}
