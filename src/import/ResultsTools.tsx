import { useState } from 'preact/hooks';
import { IMPORT_OUTCOMES, type ImportOutcome, type ImportRun } from '../core/import-run';
import { Button } from '../ui/Button';
import { Select } from '../ui/Select';
import { TextField } from '../ui/TextField';
import { useUi } from '../ui/ui-context';
import { CsvDownload } from './CsvDownload';
import { RetryFailed } from './RetryFailed';

interface ResultsToolsProps {
  readonly run: ImportRun;
  readonly outcome: ImportOutcome | '';
  readonly onOutcome: (outcome: ImportOutcome | '') => void;
  readonly onText: (text: string) => void;
  readonly onOpen: (runId: string) => void;
}

/** The line above the table: by outcome, by text, and what can be done with all rows. */
export function ResultsTools({ run, outcome, onOutcome, onText, onOpen }: ResultsToolsProps) {
  const { t } = useUi();
  const [text, setText] = useState('');
  return (
    <div class="tools">
      <form
        class="find"
        onSubmit={(event) => {
          event.preventDefault();
          onText(text.trim());
        }}
      >
        <Select
          label={t('import_outcome')}
          value={outcome}
          emptyLabel={t('import_all_outcomes')}
          options={IMPORT_OUTCOMES.map((value) => ({ value, label: t(`import_${run.mode}_many_${value}`) }))}
          onPick={(picked) => onOutcome(IMPORT_OUTCOMES.find((known) => known === picked) ?? '')}
        />
        <TextField
          label={t('import_search')}
          value={text}
          onInput={(typed) => {
            setText(typed);
            if (typed === '') onText('');
          }}
        />
        <Button type="submit">{t('import_search_button')}</Button>
      </form>
      <div class="actions">
        <RetryFailed run={run} onOpen={onOpen} />
        <CsvDownload run={run} />
      </div>
    </div>
  );
}
