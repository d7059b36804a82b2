import { Button } from '../ui/Button';
import { useUi } from '../ui/ui-context';
import { usePanel } from './panel-context';

/** The way to the options page. */
export function SettingsButton() {
  const { t } = useUi();
  const { ask, grant } = usePanel();
  const open = () => ask('panel.open-options', { grant }).catch(() => undefined);
  return <Button onClick={() => void open()}>{t('open_settings')}</Button>;
}
