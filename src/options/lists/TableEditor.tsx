import type { Integration } from '../../core/integration';
import { writePickListCsv } from '../../core/pick-list-csv';
import type { PickListKind } from '../../erp/contract';
import { Button } from '../../ui/Button';
import { CopyButton } from '../../ui/CopyButton';
import { SavedNote } from '../../ui/SavedNote';
import { useUi } from '../../ui/ui-context';
import { useProblemFocus } from '../../ui/use-problem-focus';
import { ActionError } from '../ActionError';
import { useFocusOnOpen } from '../use-focus-on-open';
import { CsvPaste } from './CsvPaste';
import { TableRows } from './TableRows';
import { useTableDraft } from './use-table-draft';

interface TableEditorProps {
  readonly integration: Integration;
  readonly kind: PickListKind;
  readonly onSaved: () => void;
  readonly onClose: () => void;
}

/** A list that the administrator fills in, row by row or as CSV, for an ERP that does not give it. */
export function TableEditor({ integration, kind, onSaved, onClose }: TableEditorProps) {
  const { t } = useUi();
  const draft = useTableDraft(integration, kind.id, onSaved);
  const { action, entries, saved, tries, save } = draft;
  const heading = useFocusOnOpen<HTMLHeadingElement>();
  const form = useProblemFocus(tries);
  const title = t('table_heading', { name: t.named(kind.labelKey) });
  return (
    <section class="block table-editor" aria-label={title}>
      <h3 ref={heading} tabIndex={-1}>
        {title}
      </h3>
      <p class="muted small lead">{t('table_lead')}</p>
      <form
        ref={form}
        aria-label={title}
        onSubmit={(event) => {
          event.preventDefault();
          draft.attempt();
        }}
      >
        <TableRows draft={draft} />
        <ActionError error={action.error} />
        <div class="actions block">
          <Button look="primary" type="submit" disabled={action.busy}>
            {t('save')}
          </Button>
          <Button look="ghost" onClick={onClose}>
            {t('close')}
          </Button>
          {entries.length > 0 ? (
            <CopyButton text={() => writePickListCsv(entries)}>{t('table_copy')}</CopyButton>
          ) : null}
          <SavedNote saved={saved} />
        </div>
      </form>
      <CsvPaste table={draft.savedEntries} busy={action.busy} onSave={save} />
    </section>
  );
}
