import { useState } from 'preact/hooks';
import type { ImportRun } from '../core/import-run';
import { useUi } from '../ui/ui-context';
import { type Action, useAction } from '../ui/use-action';
import { useImport } from './import-context';
import { csvHead, csvLines, csvName } from './import-csv';

/** As many rows as a message may carry. */
const PAGE = 2000;

interface CsvDownloading {
  readonly action: Action;
  /** Rows read so far. */
  readonly read: number;
  download(): void;
}

/** Reads a run's rows page by page into a file; each page leaves the memory as text as soon as it is part of it. */
export function useCsvDownload(run: ImportRun): CsvDownloading {
  const { t } = useUi();
  const { ask, saveFile } = useImport();
  const action = useAction();
  const [read, setRead] = useState(0);
  const pageFrom = (from: number) =>
    ask('import.rows', { runId: run.id, outcome: '', text: '', from, size: PAGE });
  const download = () =>
    void action.run(async () => {
      const parts = [new Blob([csvHead(t)])];
      for (let from = 0, more = true; more; ) {
        setRead(from);
        const { rows, total } = await pageFrom(from);
        parts.push(new Blob([csvLines(rows, run.mode, t)]));
        from += rows.length;
        more = rows.length > 0 && from < total;
      }
      saveFile(csvName(run), new Blob(parts, { type: 'text/csv;charset=utf-8' }));
    });
  return { action, read, download };
}
