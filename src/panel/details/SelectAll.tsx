import type { FieldDifference } from '../../core/field-difference';
import { useUi } from '../../ui/ui-context';
import { useDetails } from './details-context';

/** Ticks every field that can be written, or none. */
export function SelectAll({ differences: rows }: { readonly differences: readonly FieldDifference[] }) {
  const { t } = useUi();
  const { differences } = useDetails();
  const { busy, chosen } = differences.state;
  const all = rows.length > 0 && chosen.value.length === rows.length;
  return (
    <div class="field check">
      <label>
        <input
          type="checkbox"
          checked={all}
          indeterminate={!all && chosen.value.length > 0}
          disabled={rows.length === 0 || busy.value === 'writing'}
          onChange={() => differences.choose(rows, !all)}
        />{' '}
        {t('select_all')}
      </label>
    </div>
  );
}
