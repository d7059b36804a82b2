import { malformed } from './malformed';

export interface Token {
  readonly kind: 'word' | 'string' | 'number' | 'date' | 'symbol' | 'end';
  readonly text: string;
  /** Strings: the text with its escapes resolved. */
  readonly value: string;
  /** Strings: a LIKE pattern in which `%` and `_` are wildcards and `\%`, `\_` and `\\` stand for themselves. */
  readonly pattern: string;
  readonly at: number;
}

const SHAPES: readonly (readonly [Token['kind'], RegExp])[] = [
  ['date', /\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d))?/y],
  ['number', /[+-]?\d+(?:\.\d+)?/y],
  ['word', /[A-Za-z]\w*(?:\.[A-Za-z]\w*)*/y],
  ['symbol', /<=|>=|!=|<>|[(),=<>:]/y],
];

/** Splits a query into tokens; the last one is always of kind `end`. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (/\s/.test(text.charAt(at))) {
      at += 1;
      continue;
    }
    const token = text.charAt(at) === "'" ? readString(text, at) : readShape(text, at);
    tokens.push(token);
    at += token.text.length;
  }
  return [...tokens, plain('end', '<EOF>', at)];
}

function readShape(text: string, at: number): Token {
  for (const [kind, shape] of SHAPES) {
    shape.lastIndex = at;
    const found = shape.exec(text)?.[0];
    if (found !== undefined) return plain(kind, found, at);
  }
  throw malformed(`line 1:${at} no viable alternative at character '${text.charAt(at)}'`);
}

function plain(kind: Token['kind'], text: string, at: number): Token {
  return { kind, text, value: text, pattern: text, at };
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  N: '\n',
  r: '\r',
  R: '\r',
  t: '\t',
  T: '\t',
  b: '\b',
  B: '\b',
  f: '\f',
  F: '\f',
  '"': '"',
  "'": "'",
  '\\': '\\',
};

/** Only the escapes that Salesforce lists are legal (SOQL reference, quoted string escape sequences). */
function readString(text: string, start: number): Token {
  let value = '';
  let pattern = '';
  let at = start + 1;
  while (text.charAt(at) !== "'") {
    if (at >= text.length) throw malformed(`line 1:${start} mismatched character '<EOF>' expecting '''`);
    const piece = text.charAt(at) === '\\' ? readEscape(text, at) : literally(text.charAt(at));
    value += piece.value;
    pattern += piece.pattern;
    at += piece.length;
  }
  return { kind: 'string', text: text.slice(start, at + 1), value, pattern, at: start };
}

interface Piece {
  readonly value: string;
  readonly pattern: string;
  readonly length: number;
}

function literally(char: string): Piece {
  return { value: char, pattern: char, length: 1 };
}

function readEscape(text: string, at: number): Piece {
  const char = text.charAt(at + 1);
  if (char === '%' || char === '_') return { value: char, pattern: `\\${char}`, length: 2 };
  const unicode = /^u([0-9a-f]{4})/i.exec(text.slice(at + 1))?.[1];
  if (unicode !== undefined) {
    const letter = String.fromCharCode(Number.parseInt(unicode, 16));
    return { value: letter, pattern: letter, length: 6 };
  }
  const value = ESCAPES[char];
  if (value === undefined) throw malformed(`Invalid string literal: illegal escape sequence '\\${char}'`);
  return { value, pattern: value === '\\' ? '\\\\' : value, length: 2 };
}
