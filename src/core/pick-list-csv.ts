import { type CsvRecord, type CsvSeparator, detectSeparator, parseCsv, writeCsv } from './csv';
import type { PickListEntry } from './pick-list';
import { type EntryProblem, entryProblems } from './pick-list-entries';

/** How a text is to be read, where the administrator knows better than the detection. */
export interface PickListCsvChoices {
  readonly separator?: CsvSeparator;
  /** Whether the first record names the columns. */
  readonly header?: boolean;
  /** Columns by their index from 0. */
  readonly codeColumn?: number;
  readonly labelColumn?: number;
}

export interface PickListCsv extends Required<PickListCsvChoices> {
  /** The columns' names; '' without a header. */
  readonly columns: readonly string[];
  readonly entries: readonly PickListEntry[];
  /** Entries may be saved only when there is none. */
  readonly problems: readonly EntryProblem[];
}

/**
 * A pick list from CSV: codes in the first column, labels in the second, unless chosen otherwise; further columns are
 * ignored. Codes stay text, leading zeros included. Rows of empty cells only are left out; an entry without a label is
 * labelled with its code.
 */
export function parsePickListCsv(text: string, choices: PickListCsvChoices = {}): PickListCsv {
  const separator = choices.separator ?? detectSeparator(text);
  const csv = parseCsv(text, separator);
  const records = csv.records.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const width = Math.max(0, ...records.map(({ cells }) => cells.length));
  const codeColumn = within(choices.codeColumn ?? 0, width);
  const labelColumn = within(choices.labelColumn ?? 1, width);
  const [head] = records;
  const header = choices.header ?? (head !== undefined && isHeader(head));
  const typed = records.slice(header ? 1 : 0).map((record) => typedEntry(record, codeColumn, labelColumn));
  const open = csv.openQuoteLine;
  const problems: readonly EntryProblem[] = [
    ...entryProblems(typed),
    ...(open > 0 ? [{ kind: 'quote-open', line: open, code: '', first: 0 } as const] : []),
  ];
  return {
    separator,
    header,
    codeColumn,
    labelColumn,
    columns: Array.from({ length: width }, (_, column) => (header ? (head?.cells[column] ?? '').trim() : '')),
    entries: typed.map(({ value, label }) => ({ value, label })),
    problems,
  };
}

/** The text that `parsePickListCsv` reads back as the same entries. */
export const writePickListCsv = (entries: readonly PickListEntry[]): string =>
  writeCsv([['Code', 'Label'], ...entries.map(({ value, label }) => [value, label])], ',');

const within = (column: number, width: number): number => Math.max(0, Math.min(column, width - 1));

function typedEntry({ line, cells }: CsvRecord, codeColumn: number, labelColumn: number) {
  const value = (cells[codeColumn] ?? '').trim();
  return { line, value, label: (cells[labelColumn] ?? '').trim() || value };
}

/** Last words of column names, in what ERPs and spreadsheets export ("Terms Code", "TermsCodeDesc", "Salesperson Name"). */
const CODE_NAME = /(?:code|key|id|no|nr|num|number|value)\.?$/i;
const LABEL_NAME = /(?:desc|description|name|label|text|title)\.?$/i;

/** A code's column and a label's have to be there, by their names: a row that is taken for a header is a row lost. */
function isHeader({ cells }: CsvRecord): boolean {
  const names = cells.map((cell) => cell.trim()).filter((name) => name !== '');
  const codes = names.filter((name) => CODE_NAME.test(name));
  const isLabelled = names.some((name) => LABEL_NAME.test(name));
  return codes.length > 0 && (isLabelled || names.length === 1);
}
