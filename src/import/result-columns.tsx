import type { ImportOutcome, ImportRow, ImportRun } from '../core/import-run';
import { Button } from '../ui/Button';
import { Chip, type ChipTone } from '../ui/Chip';
import type { Column } from '../ui/Table';
import type { Text } from '../ui/text';
import { AccountLink } from './AccountLink';
import { RowDecision } from './RowDecision';
import { hasDetails } from './RowDetails';
import { changedFields, rowReasons } from './row-reasons';
import type { Deciding } from './use-decisions';

interface ResultColumnsInput {
  readonly run: ImportRun;
  readonly t: Text;
  readonly locale: string;
  readonly deciding: Deciding;
  /** Indexes of the rows whose details are open. */
  readonly opened: ReadonlySet<number>;
  toggle(index: number): void;
}

const TONES: Readonly<Record<ImportOutcome, ChipTone>> = {
  inserted: 'ok',
  updated: 'accent',
  unchanged: 'neutral',
  proposed: 'warn',
  conflict: 'warn',
  failed: 'bad',
};

/** What the table says of each customer. */
export function resultColumns(input: ResultColumnsInput): readonly Column<ImportRow>[] {
  const { run, t } = input;
  return [
    {
      key: 'number',
      heading: t('import_customer_id'),
      rowHeading: true,
      cell: ({ number }) => <bdi>{number}</bdi>,
    },
    { key: 'record', heading: t('import_record'), cell: ({ recordKey }) => <bdi>{recordKey}</bdi> },
    { key: 'name', heading: t('import_name'), cell: ({ name }) => <bdi>{name}</bdi> },
    {
      key: 'outcome',
      heading: t('import_outcome'),
      cell: ({ outcome }) => <Chip tone={TONES[outcome]}>{t(`import_${run.mode}_${outcome}`)}</Chip>,
    },
    { key: 'why', heading: t('import_why'), cell: (row) => <Why row={row} {...input} /> },
  ];
}

function Why({ row, run, t, locale, deciding, opened, toggle }: ResultColumnsInput & { row: ImportRow }) {
  const open = opened.has(row.index);
  // Of an insert every field is new: that is seen in its details.
  const changed = row.outcome === 'inserted' ? '' : changedFields(row, t, locale);
  const said = [...rowReasons(row, t), changed].filter((text) => text !== '');
  return (
    <div class="why">
      <span>{said.join(' · ')}</span>
      {hasDetails(row) ? (
        <Button
          look="link"
          expanded={open}
          label={t(open ? 'import_hide_details_of' : 'import_details_of', { number: row.number })}
          onClick={() => toggle(row.index)}
        >
          {t(open ? 'import_hide_details' : 'details')}
        </Button>
      ) : null}
      <AccountLink run={run} row={row} />
      {row.outcome === 'proposed' && deciding.open ? <RowDecision row={row} deciding={deciding} /> : null}
    </div>
  );
}
