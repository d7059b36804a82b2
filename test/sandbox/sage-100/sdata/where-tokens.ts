import { badWhere } from './diagnosis';

export interface WhereToken {
  readonly kind: 'name' | 'text' | 'number' | 'date' | 'mark';
  readonly value: string;
}

const TOKEN =
  /\s*(?:'((?:[^']|'')*)'|"((?:[^"]|"")*)"|@(\d{4}-\d\d-\d\d)(?:T[\d:]+)?@|(-?\d+(?:\.\d+)?)|([A-Za-z_]\w*)|([(),]))\s*/y;

/** Splits a where clause. Quotes inside a text are doubled. @throws SdataError */
export function whereTokens(source: string): WhereToken[] {
  const tokens: WhereToken[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(source);
    if (!match) throw badWhere(`unexpected character at position ${at + 1}`);
    tokens.push(tokenOf(match));
  }
  return tokens;
}

function tokenOf([, single, double, day, number, name, mark]: RegExpExecArray): WhereToken {
  if (single !== undefined) return { kind: 'text', value: single.replaceAll("''", "'") };
  if (double !== undefined) return { kind: 'text', value: double.replaceAll('""', '"') };
  if (day !== undefined) return { kind: 'date', value: day };
  if (number !== undefined) return { kind: 'number', value: number };
  return name === undefined ? { kind: 'mark', value: mark ?? '' } : { kind: 'name', value: name };
}
