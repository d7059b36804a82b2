import { useState } from 'preact/hooks';
import type { ImportRow, ImportRun } from '../core/import-run';
import { Table } from '../ui/Table';
import { useUi } from '../ui/ui-context';
import { RowDetails } from './RowDetails';
import { resultColumns } from './result-columns';
import type { Deciding } from './use-decisions';

interface ResultsTableProps {
  readonly run: ImportRun;
  readonly rows: readonly ImportRow[];
  readonly deciding: Deciding;
}

/** One line per customer; what there is to say about one opens below it. */
export function ResultsTable({ run, rows, deciding }: ResultsTableProps) {
  const { t, locale } = useUi();
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set());
  const toggle = (index: number) =>
    setOpened(new Set(opened.has(index) ? [...opened].filter((one) => one !== index) : [...opened, index]));
  if (rows.length === 0) return null;
  return (
    <Table
      caption={t('import_results_table')}
      columns={resultColumns({ run, t, locale, deciding, opened, toggle })}
      rows={rows}
      rowKey={({ index }) => String(index)}
      below={(row) => (opened.has(row.index) ? <RowDetails row={row} run={run} /> : null)}
    />
  );
}
