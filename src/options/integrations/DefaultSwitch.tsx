import { Switch } from '../../ui/Switch';
import { useUi } from '../../ui/ui-context';

interface DefaultSwitchProps {
  /** It already is the default: only another integration can take that from it. */
  readonly isDefault: boolean;
  readonly checked: boolean;
  readonly onChange: (makeDefault: boolean) => void;
}

/** Whether the integration is the one that is used where none is chosen. */
export function DefaultSwitch({ isDefault, checked, onChange }: DefaultSwitchProps) {
  const { t } = useUi();
  return (
    <Switch
      label={t('default_integration')}
      hint={t(isDefault ? 'default_is_this' : 'default_integration_hint')}
      checked={checked}
      disabled={isDefault}
      onChange={onChange}
    />
  );
}
