import { FunctionFailure, queryError } from '../errors';

export interface SqlToken {
  readonly kind: 'word' | 'text' | 'number' | 'sign';
  readonly text: string;
}

const TOKEN = /\s*(?:'((?:\\'|[^'])*)'|(-?\d+(?:\.\d+)?)|([A-Za-z_][\w.]*)|(<=|>=|[<>=(),]))/y;

/** Tokens of a readByQuery condition; a quote inside a text is written `\'`. @throws FunctionFailure DL02000001 */
export function sqlTokens(source: string): SqlToken[] {
  const tokens: SqlToken[] = [];
  const rest = source.trim();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < rest.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(rest);
    if (!match) throw new FunctionFailure(queryError(`Unexpected text at ${rest.slice(at, at + 20)}`));
    tokens.push(tokenOf(match));
  }
  return tokens;
}

function tokenOf([, text, number, word, sign]: RegExpExecArray): SqlToken {
  if (text !== undefined) return { kind: 'text', text: text.replaceAll("\\'", "'") };
  if (number !== undefined) return { kind: 'number', text: number };
  return word === undefined ? { kind: 'sign', text: sign ?? '' } : { kind: 'word', text: word };
}
