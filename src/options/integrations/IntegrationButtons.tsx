import { Button } from '../../ui/Button';
import { useUi } from '../../ui/ui-context';
import { goTo } from '../use-route';
import { RemoveIntegration } from './RemoveIntegration';

interface IntegrationButtonsProps {
  readonly busy: boolean;
  readonly testing: boolean;
  /** Null for an integration that is not saved yet. */
  readonly savedId: string | null;
  readonly onTest: () => void;
}

/** Save (the form's own submit), test, close, and remove what is saved. */
export function IntegrationButtons({ busy, testing, savedId, onTest }: IntegrationButtonsProps) {
  const { t } = useUi();
  return (
    <div class="actions block">
      <Button look="primary" type="submit" disabled={busy}>
        {t('save')}
      </Button>
      <Button disabled={busy} onClick={onTest}>
        {testing ? t('testing') : t('test_connection')}
      </Button>
      <Button look="ghost" onClick={() => goTo('integrations')}>
        {t('close')}
      </Button>
      {savedId === null ? null : <RemoveIntegration id={savedId} />}
    </div>
  );
}
