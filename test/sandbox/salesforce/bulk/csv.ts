/** Delimiters by the names that jobs give them (Bulk API 2.0, columnDelimiter). */
export const DELIMITERS: Readonly<Record<string, string>> = {
  BACKQUOTE: '`',
  CARET: '^',
  COMMA: ',',
  PIPE: '|',
  SEMICOLON: ';',
  TAB: '\t',
};

export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Reads data as RFC 4180 has it. Null when its lines do not end as the job says. */
export function readTable(text: string, delimiter: string, lineEnd: string): Table | null {
  const source = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const lines: string[][] = [];
  let line: string[] = [];
  let at = 0;
  while (at < source.length) {
    const cell = readCell(source, at, delimiter, lineEnd);
    if (cell === null) return null;
    line.push(cell.value);
    at = cell.end;
    if (source.startsWith(delimiter, at)) {
      at += delimiter.length;
      if (at === source.length) line.push('');
      continue;
    }
    at += lineEnd.length;
    if (line.length > 1 || line[0] !== '') lines.push(line);
    line = [];
  }
  const [header = [], ...rows] = lines;
  return { header, rows };
}

/** One cell, and where what ends it stands. */
function readCell(source: string, start: number, delimiter: string, lineEnd: string) {
  if (source[start] !== '"') {
    let end = start;
    while (end < source.length && !source.startsWith(delimiter, end) && !isBreak(source[end])) end += 1;
    return atEnd(source, end, delimiter, lineEnd) ? { value: source.slice(start, end), end } : null;
  }
  let value = '';
  let at = start + 1;
  for (;;) {
    const quote = source.indexOf('"', at);
    if (quote < 0) return null;
    value += source.slice(at, quote);
    if (source[quote + 1] !== '"') {
      const end = quote + 1;
      return atEnd(source, end, delimiter, lineEnd) ? { value, end } : null;
    }
    value += '"';
    at = quote + 2;
  }
}

const isBreak = (character: string | undefined): boolean => character === '\n' || character === '\r';

const atEnd = (source: string, at: number, delimiter: string, lineEnd: string): boolean =>
  at >= source.length || source.startsWith(delimiter, at) || source.startsWith(lineEnd, at);

/** Results are written with every cell in quotes, in the job's own delimiter and line ends. */
export function writeTable({ header, rows }: Table, delimiter: string, lineEnd: string): string {
  return [header, ...rows]
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter) + lineEnd)
    .join('');
}
