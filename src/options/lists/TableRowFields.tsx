import type { PickListEntry } from '../../core/pick-list';
import { type EntryProblem, LONGEST_ENTRY } from '../../core/pick-list-entries';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import { useUi } from '../../ui/ui-context';
import { entryProblemText } from './entry-problem-text';
import type { TableRow } from './use-table-draft';

interface TableRowFieldsProps {
  readonly row: TableRow;
  /** From 1. */
  readonly line: number;
  readonly problem: EntryProblem | null;
  readonly onChange: (part: Partial<PickListEntry>) => void;
  readonly onRemove: () => void;
}

/** One entry of a table. */
export function TableRowFields({ row, line, problem, onChange, onRemove }: TableRowFieldsProps) {
  const { t } = useUi();
  const said = problem ? entryProblemText(problem, t) : '';
  const isLabel = problem?.kind === 'too-long' && row.label.trim().length > LONGEST_ENTRY;
  const place = { row: String(line) };
  return (
    <tr data-row={row.key}>
      <td>
        <TextField
          label={t('table_code_of', place)}
          labelHidden
          value={row.value}
          error={isLabel ? '' : said}
          onInput={(value) => onChange({ value })}
        />
      </td>
      <td>
        <TextField
          label={t('table_label_of', place)}
          labelHidden
          value={row.label}
          error={isLabel ? said : ''}
          onInput={(label) => onChange({ label })}
        />
      </td>
      <td class="num">
        <Button look="ghost" label={t('table_remove_row', place)} onClick={onRemove}>
          {t('remove')}
        </Button>
      </td>
    </tr>
  );
}
