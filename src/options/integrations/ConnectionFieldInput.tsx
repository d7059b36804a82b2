import type { ConnectionField } from '../../erp/contract';
import { Select } from '../../ui/Select';
import { Switch } from '../../ui/Switch';
import { TextField } from '../../ui/TextField';
import type { Text } from '../../ui/text';
import { useUi } from '../../ui/ui-context';
import { fieldHint } from './field-hint';

const YES = 'yes';

export interface ConnectionFieldProps {
  readonly field: ConnectionField;
  readonly value: string;
  /** A secret that rests in the vault: shown as saved, can only be replaced. */
  readonly isSaved: boolean;
  /** Locale keys; '' for none. */
  readonly warning: string;
  readonly problem: string;
  readonly onInput: (value: string) => void;
  /** The user is done with the field for now. */
  readonly onLeave: () => void;
}

/** One field of the ERP's connection form, drawn as its kind asks for. */
export function ConnectionFieldInput(props: ConnectionFieldProps) {
  const { field, value, isSaved, problem, onInput, onLeave } = props;
  const { t } = useUi();
  const common = {
    label: t.named(field.labelKey),
    hint: fieldHint(props, t),
    error: problem ? t.named(problem) : '',
  };
  switch (field.kind) {
    case 'switch':
      return (
        <Switch {...common} checked={value === YES} onChange={(checked) => onInput(checked ? YES : '')} />
      );
    case 'choice':
      return (
        <Select
          {...common}
          required={field.required}
          value={value}
          emptyLabel={emptyLabelOf(field, value, t)}
          options={(field.choices ?? []).map((choice) => ({
            value: choice.value,
            label: t.named(choice.labelKey),
          }))}
          onPick={onInput}
        />
      );
    default:
      return (
        <TextField
          {...common}
          required={field.required}
          type={field.kind === 'secret' ? 'password' : 'text'}
          value={value}
          placeholder={isSaved ? `•••••••• ${t('secret_saved')}` : ''}
          wide={field.kind === 'address'}
          onInput={onInput}
          onCommit={onLeave}
        />
      );
  }
}

/** A choice that begins with a value, or needs one, offers nothing empty once there is one. */
function emptyLabelOf({ required, initial }: ConnectionField, value: string, t: Text): string {
  if (required) return value === '' ? t('choose') : '';
  return value === '' || !initial ? t('none') : '';
}
