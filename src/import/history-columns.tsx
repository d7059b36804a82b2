import { type ImportRun, type ImportState, isOver } from '../core/import-run';
import { Button } from '../ui/Button';
import { Chip, type ChipTone } from '../ui/Chip';
import type { Column } from '../ui/Table';
import type { Text } from '../ui/text';
import { criteriaText } from './criteria-text';
import { historyCounts } from './history-counts';
import { RemoveRun } from './RemoveRun';

interface HistoryColumnsInput {
  readonly t: Text;
  readonly locale: string;
  readonly shown: string;
  onOpen(runId: string): void;
  onRemoved(runId: string): void;
}

const TONES: Readonly<Record<ImportState, ChipTone>> = {
  running: 'accent',
  paused: 'neutral',
  waiting: 'warn',
  cancelling: 'neutral',
  done: 'ok',
  cancelled: 'neutral',
};

/** What the history says of each run. */
export function historyColumns(input: HistoryColumnsInput): readonly Column<ImportRun>[] {
  const { t, locale, shown, onOpen, onRemoved } = input;
  const moment = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return [
    {
      key: 'when',
      heading: t('import_when'),
      rowHeading: true,
      cell: ({ startedAt }) => (
        <time dateTime={new Date(startedAt).toISOString()}>{moment.format(startedAt)}</time>
      ),
    },
    {
      key: 'what',
      heading: t('import_what'),
      cell: (run) => (
        <>
          <div>{run.integrationName}</div>
          <div class="small muted">{criteriaText(run, t, locale)}</div>
        </>
      ),
    },
    {
      key: 'state',
      heading: t('import_state'),
      cell: ({ state, mode }) => (
        <Chip tone={mode === 'preview' && isOver(state) ? 'neutral' : TONES[state]}>
          {mode === 'preview' && isOver(state) ? t('import_preview') : t(`import_state_${state}`)}
        </Chip>
      ),
    },
    { key: 'counts', heading: t('import_counts'), cell: (run) => historyCounts(run, t, locale) },
    {
      key: t('import_actions'),
      heading: '',
      cell: (run) => (
        <div class="actions">
          {run.id === shown ? (
            <span class="small muted">{t('import_shown')}</span>
          ) : (
            <Button
              look="link"
              label={t('import_open_of', { moment: moment.format(run.startedAt) })}
              onClick={() => onOpen(run.id)}
            >
              {t('import_open')}
            </Button>
          )}
          {isOver(run.state) ? <RemoveRun run={run} onRemoved={onRemoved} /> : null}
        </div>
      ),
    },
  ];
}
