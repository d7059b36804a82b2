import type { PickList } from '../../core/pick-list';
import type { FormField } from '../../erp/contract';
import { entryOptions } from '../../ui/entry-label';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { useUi } from '../../ui/ui-context';

interface DefaultFieldProps {
  readonly field: FormField;
  /** Undefined for a field that picks from none, or where it was never read. */
  readonly list: PickList | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The default of one field: chosen where its list has entries, else typed. */
export function DefaultField({ field, list, value, onChange }: DefaultFieldProps) {
  const { t } = useUi();
  const label = t.named(field.labelKey);
  if (!list || list.state === 'free' || list.entries.length === 0) {
    return <TextField label={label} value={value} onInput={onChange} />;
  }
  const gone = value !== '' && !list.entries.some((entry) => entry.value === value);
  return (
    <Select
      label={label}
      value={value}
      options={entryOptions(list.entries, t)}
      emptyLabel={field.emptyKey ? t.named(field.emptyKey) : t('none')}
      hint={gone ? <span class="warn-ink">{t('not_in_list')}</span> : null}
      onPick={onChange}
    />
  );
}
