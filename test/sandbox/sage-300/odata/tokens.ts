import { invalidQuery } from '../web-api-error';

export type TokenKind = 'name' | 'string' | 'number' | 'date' | 'v3-date' | '(' | ')' | ',';

export interface Token {
  readonly kind: TokenKind;
  /** The text as it stands; of a string what is between its quotes, with '' as '. */
  readonly text: string;
  readonly at: number;
}

const DATE = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?(?![\w.])/;
const NUMBER = /^-?\d+(?:\.\d+)?(?:[mMdDfFlL])?(?![\w.])/;
const V3_DATE = /^datetime(?:offset)?'([^']*)'/;
const NAME = /^[A-Za-z_][\w/]*/;
const STRING = /^'((?:[^']|'')*)'/;

/** The words of a filter. @throws WebApiError InvalidParameters at a character that begins none */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    const blank = /^\s+/.exec(rest);
    if (blank) {
      at += blank[0].length;
      continue;
    }
    const [token, length] = nextToken(rest, at, text);
    tokens.push(token);
    at += length;
  }
  return tokens;
}

function nextToken(rest: string, at: number, text: string): readonly [Token, number] {
  const first = rest.charAt(0);
  if (first === '(' || first === ')' || first === ',') return [{ kind: first, text: first, at }, 1];
  const attempts: readonly (readonly [TokenKind, RegExp])[] = [
    ['v3-date', V3_DATE],
    ['string', STRING],
    ['date', DATE],
    ['number', NUMBER],
    ['name', NAME],
  ];
  for (const [kind, pattern] of attempts) {
    const found = pattern.exec(rest);
    if (found) {
      const inner = found[1] ?? found[0];
      return [{ kind, text: kind === 'string' ? inner.replaceAll("''", "'") : inner, at }, found[0].length];
    }
  }
  throw invalidQuery(`Syntax error: character '${first}' is not valid at position ${at} in '${text}'.`);
}
