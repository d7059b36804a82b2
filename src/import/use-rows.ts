import { useEffect, useRef, useState } from 'preact/hooks';
import { type AppErrorJson, toAppError } from '../core/app-error';
import type { ImportOutcome, ImportRow, ImportRun } from '../core/import-run';
import { useImport } from './import-context';
import { useCalm } from './use-calm';

/** Rows on the screen at a time. */
export const PAGE_SIZE = 100;

/** While a run goes on, the page of rows is read anew at most this often. */
const REFRESH_MS = 3_000;

export interface RowsQuery {
  readonly outcome: ImportOutcome | '';
  readonly text: string;
  /** Position of the first row, from 0. */
  readonly from: number;
}

interface Rows {
  /** Null before the first answer; those of the query before stay until the next ones are there. */
  readonly shown: { readonly rows: readonly ImportRow[]; readonly total: number } | null;
  readonly error: AppErrorJson | null;
  read(): void;
}

/** One page of a run's rows, kept up to date while the run goes on. */
export function useRows(run: ImportRun, { outcome, text, from }: RowsQuery): Rows {
  const { ask } = useImport();
  const [shown, setShown] = useState<Rows['shown']>(null);
  const [error, setError] = useState<AppErrorJson | null>(null);
  const latest = useRef(0);
  const done = useCalm(run.done, REFRESH_MS, run.state);
  const read = () => {
    latest.current += 1;
    const turn = latest.current;
    const keep = (put: () => void) => turn === latest.current && put();
    ask('import.rows', { runId: run.id, outcome, text, from, size: PAGE_SIZE }).then(
      (page) =>
        keep(() => {
          setShown(page);
          setError(null);
        }),
      (thrown) => keep(() => setError(toAppError(thrown).toJSON())),
    );
  };
  // Only the query and the news decide when to read: `read` is a new function at every drawing.
  const readOn = (..._news: readonly unknown[]) => read();
  useEffect(
    () => readOn(run.id, outcome, text, from, done, run.state),
    [run.id, outcome, text, from, done, run.state],
  );
  return { shown, error, read };
}
