import { useState } from 'preact/hooks';
import type { PickListEntry } from '../../core/pick-list';
import { type PickListCsv, type PickListCsvChoices, parsePickListCsv } from '../../core/pick-list-csv';
import { addEntries } from '../../core/pick-list-entries';

interface CsvDraft {
  readonly text: string;
  /** How the text is read at the moment. */
  readonly csv: PickListCsv;
  /** The entries are added to the table instead of replacing it. */
  readonly adds: boolean;
  /** What the table would hold. */
  readonly result: readonly PickListEntry[];
  type(text: string): void;
  choose(part: PickListCsvChoices): void;
  setAdds(adds: boolean): void;
  /** How often saving was tried. */
  readonly tries: number;
  /** Saves the result if nothing is wrong with the text. */
  attempt(): void;
}

/** CSV while it is pasted and looked at. Another text is read afresh; the choices stay. */
export function useCsvDraft(
  table: readonly PickListEntry[],
  save: (entries: readonly PickListEntry[]) => Promise<boolean>,
): CsvDraft {
  const [text, setText] = useState('');
  const [choices, setChoices] = useState<PickListCsvChoices>({});
  const [adds, setAdds] = useState(false);
  const csv = parsePickListCsv(text, choices);
  const result = adds ? addEntries(table, csv.entries) : csv.entries;
  const [tries, setTries] = useState(0);
  const attempt = async () => {
    setTries(tries + 1);
    if (csv.problems.length === 0 && (await save(result))) setText('');
  };
  return {
    text,
    csv,
    adds,
    result,
    type: setText,
    choose: (part) => setChoices({ ...choices, ...part }),
    setAdds,
    tries,
    attempt: () => void attempt(),
  };
}
