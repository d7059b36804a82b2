import { useRef, useState } from 'preact/hooks';
import type { Integration } from '../../core/integration';
import type { PickListEntry } from '../../core/pick-list';
import { type EntryProblem, entryProblems } from '../../core/pick-list-entries';
import { type Action, useAction } from '../../ui/use-action';
import { useOptions } from '../options-context';

export interface TableRow extends PickListEntry {
  /** Stays with the row while others come and go. */
  readonly key: number;
}

export interface TableDraft {
  readonly action: Action;
  readonly rows: readonly TableRow[];
  /** The rows with something in them, as they would be saved. */
  readonly entries: readonly PickListEntry[];
  readonly savedEntries: readonly PickListEntry[];
  /** `line` counts rows from 1; none before the first try. */
  readonly problems: readonly EntryProblem[];
  readonly tries: number;
  readonly saved: boolean;
  /** Returns the new row's key. */
  add(): number;
  change(key: number, part: Partial<PickListEntry>): void;
  remove(key: number): void;
  /** Saves the rows if nothing is wrong with them; otherwise `problems` says what is. */
  attempt(): void;
  /** Saves these entries in place of the table. Resolves to whether it worked. */
  save(entries: readonly PickListEntry[]): Promise<boolean>;
}

/** A table while it is edited. */
export function useTableDraft(integration: Integration, list: string, onSaved: () => void): TableDraft {
  const { ask, accept } = useOptions();
  const action = useAction();
  const savedEntries = integration.tables[list]?.entries ?? [];
  const nextKey = useRef(savedEntries.length);
  const [rows, setRows] = useState<readonly TableRow[]>(() => rowsOf(savedEntries));
  const [tries, setTries] = useState(0);
  const [saved, setSaved] = useState(false);
  const edit = (next: (rows: readonly TableRow[]) => readonly TableRow[]) => {
    setSaved(false);
    setRows(next);
  };
  const typed = rows.flatMap((row, index) => typedRow(row, index + 1));
  const entries = typed.map(({ value, label }) => ({ value, label: label || value }));
  const problems = entryProblems(typed);
  const save = (next: readonly PickListEntry[]) =>
    action.run(async () => {
      const plain = next.map(({ value, label }) => ({ value, label }));
      accept(await ask('integration.save-table', { id: integration.id, list, entries: plain }));
      setRows(rowsOf(next));
      nextKey.current = next.length;
      setTries(0);
      setSaved(true);
      onSaved();
    });
  return {
    action,
    rows,
    entries,
    savedEntries,
    problems: tries > 0 ? problems : [],
    tries,
    saved,
    add: () => {
      const key = nextKey.current;
      nextKey.current += 1;
      edit((current) => [...current, { key, value: '', label: '' }]);
      return key;
    },
    change: (key, part) =>
      edit((current) => current.map((row) => (row.key === key ? { ...row, ...part } : row))),
    remove: (key) => edit((current) => current.filter((row) => row.key !== key)),
    attempt: () => {
      setTries(tries + 1);
      if (problems.length === 0) void save(entries);
    },
    save,
  };
}

const rowsOf = (entries: readonly PickListEntry[]): readonly TableRow[] =>
  entries.map(({ value, label }, key) => ({ key, value, label }));

/** A row that nothing was typed into is none. */
function typedRow({ value, label }: TableRow, line: number) {
  const typed = { line, value: value.trim(), label: label.trim() };
  return typed.value === '' && typed.label === '' ? [] : [typed];
}
