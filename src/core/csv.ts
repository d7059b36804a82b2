/** What may stand between the cells of a record; of several that would do, the first. */
export const CSV_SEPARATORS = ['\t', ';', ','] as const;

export type CsvSeparator = (typeof CSV_SEPARATORS)[number];

export interface CsvRecord {
  /** Line of the text in which the record begins, from 1: a quoted cell may hold line breaks. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Csv {
  readonly records: readonly CsvRecord[];
  /** Line of the record with a quote that is never closed; 0 for none. */
  readonly openQuoteLine: number;
}

const BOM = '\uFEFF';

/**
 * Reads RFC 4180: cells in double quotes may hold separators, line breaks and doubled quotes; records end with CRLF, LF or
 * CR. Every cell stays text as it stands. Empty lines are no records. A byte order mark is dropped.
 */
export function parseCsv(text: string, separator: CsvSeparator): Csv {
  const source = text.startsWith(BOM) ? text.slice(1) : text;
  const records: CsvRecord[] = [];
  let openQuoteLine = 0;
  let line = 1;
  let at = 0;
  while (at < source.length) {
    const record = readRecord(source, at, separator);
    const said = source.slice(at, record.end);
    if (record.isOpen) openQuoteLine = line;
    if (!/^[\r\n]*$/.test(said)) records.push({ line, cells: record.cells });
    line += said.match(/\r\n|\r|\n/g)?.length ?? 0;
    at = record.end;
  }
  return { records, openQuoteLine };
}

function readRecord(source: string, start: number, separator: CsvSeparator) {
  // Perhaps a quoted part with quotes doubled in it, then plain text, then what ends the cell.
  const cell = new RegExp(
    `(?:"((?:[^"]+|"")*)("|$))?([^${separator}\\r\\n]*)(${separator}|\\r\\n|\\r|\\n|$)`,
    'y',
  );
  cell.lastIndex = start;
  const cells: string[] = [];
  let isOpen = false;
  for (;;) {
    const [, quoted, closing, plain = '', end = ''] = cell.exec(source) ?? [];
    cells.push((quoted ?? '').replaceAll('""', '"') + plain);
    isOpen ||= quoted !== undefined && closing === '';
    if (end !== separator) return { cells, isOpen, end: cell.lastIndex };
  }
}

/** As much of a text as is looked at to find its separator. */
const SAMPLE = 20_000;

/** The separator that stands, outside of quotes, in every line of a text, or else in the most of them. */
export function detectSeparator(text: string): CsvSeparator {
  const bare = text.slice(0, SAMPLE).replaceAll(/"[^"]*"/g, '"');
  const lines = bare.split(/[\r\n]+/).filter((line) => line !== '');
  const cut = (separator: CsvSeparator) => lines.filter((line) => line.includes(separator)).length;
  const most = Math.max(...CSV_SEPARATORS.map(cut));
  return (most > 0 && CSV_SEPARATORS.find((separator) => cut(separator) === most)) || ',';
}

/** The text that `parseCsv` reads back as the same records, whichever separator is looked for. */
export function writeCsv(records: readonly (readonly string[])[], separator: CsvSeparator): string {
  return records
    .map((cells) => `${cells.map((cell) => quotedCell(cell, cells.length === 1)).join(separator)}\r\n`)
    .join('');
}

/** A record of one empty cell would be an empty line. */
const quotedCell = (cell: string, isAlone: boolean): string =>
  /["\t;,\r\n\uFEFF]/.test(cell) || (isAlone && cell === '') ? `"${cell.replaceAll('"', '""')}"` : cell;
