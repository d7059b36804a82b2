import { CopyButton } from '../../ui/CopyButton';
import { useUi } from '../../ui/ui-context';
import { useOptions } from '../options-context';

/** The address that the customer's own app has to know, ready to be copied. */
export function CallbackUrl() {
  const { t } = useUi();
  const { settings } = useOptions();
  return (
    <div class="field">
      <p class="legend-label">{t('callback_url')}</p>
      <div class="copy-line">
        <code>{settings.callbackUrl}</code>
        <CopyButton look="plain" text={() => settings.callbackUrl}>
          {t('copy')}
        </CopyButton>
      </div>
      <p class="hint">{t('callback_url_hint')}</p>
    </div>
  );
}
