import type { PickListEntry } from '../../core/pick-list';
import { Button } from '../../ui/Button';
import { Select } from '../../ui/Select';
import { TextArea } from '../../ui/TextArea';
import { useUi } from '../../ui/ui-context';
import { useProblemFocus } from '../../ui/use-problem-focus';
import { CsvChoices } from './CsvChoices';
import { CsvPreview } from './CsvPreview';
import { CsvProblems } from './CsvProblems';
import { useCsvDraft } from './use-csv-draft';

interface CsvPasteProps {
  /** The table as it is saved. */
  readonly table: readonly PickListEntry[];
  readonly busy: boolean;
  /** Resolves to whether it worked. */
  readonly onSave: (entries: readonly PickListEntry[]) => Promise<boolean>;
}

/** A table from CSV: pasted, read as found or as chosen, looked at, and only then saved. */
export function CsvPaste({ table, busy, onSave }: CsvPasteProps) {
  const { t } = useUi();
  const draft = useCsvDraft(table, onSave);
  const { text, csv, adds, result, tries } = draft;
  const form = useProblemFocus(tries);
  return (
    <details class="more block">
      <summary>{t('paste_csv')}</summary>
      <form
        ref={form}
        class="csv"
        aria-label={t('paste_csv')}
        onSubmit={(event) => {
          event.preventDefault();
          draft.attempt();
        }}
      >
        <TextArea
          label={t('csv_text')}
          hint={t('csv_text_hint')}
          rows={8}
          value={text}
          invalid={csv.problems.length > 0}
          onInput={draft.type}
        />
        {text.trim() === '' ? null : (
          <>
            <CsvChoices csv={csv} onChoose={draft.choose} />
            <CsvProblems problems={csv.problems} />
            <Select
              label={t('csv_what_happens')}
              value={adds ? 'add' : 'replace'}
              options={[
                { value: 'replace', label: t('csv_replace') },
                { value: 'add', label: t('csv_add') },
              ]}
              onPick={(value) => draft.setAdds(value === 'add')}
            />
            <CsvPreview entries={csv.entries} table={table} adds={adds} />
            <Button look="primary" type="submit" disabled={busy || result.length === 0}>
              {t.plural('csv_save', result.length)}
            </Button>
          </>
        )}
      </form>
    </details>
  );
}
