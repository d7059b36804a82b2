import type { CrmUser } from '../../core/crm-account';
import type { PickList } from '../../core/pick-list';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { useUi } from '../../ui/ui-context';

interface SalespersonFieldProps {
  readonly user: CrmUser;
  readonly list: PickList | null;
  readonly value: string;
  readonly onChoose: (salesperson: string) => void;
}

/** The salesperson of one user: chosen, or typed where the ERP has no list of them. */
export function SalespersonField({ user, list, value, onChoose }: SalespersonFieldProps) {
  const { t } = useUi();
  const label = t('salesperson_of', { name: user.name });
  if (!list || list.entries.length === 0) {
    return <TextField label={label} labelHidden value={value} onInput={onChoose} />;
  }
  const gone = value !== '' && !list.entries.some((entry) => entry.value === value);
  return (
    <Select
      label={label}
      labelHidden
      value={value}
      options={list.entries}
      emptyLabel={t('none')}
      hint={gone ? <span class="warn-ink">{t('not_in_list')}</span> : null}
      onPick={onChoose}
    />
  );
}
