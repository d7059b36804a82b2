import { PageHead } from '../../ui/PageHead';
import { Skeleton } from '../../ui/Skeleton';
import { useUi } from '../../ui/ui-context';
import { useReading } from '../../ui/use-reading';
import { ActionError } from '../ActionError';
import { useOptions } from '../options-context';
import { PendingItem } from './PendingItem';

/** Promotions that wait for something, with what can be done about each. */
export function PendingPage() {
  const { t } = useUi();
  const { ask, reload } = useOptions();
  const pending = useReading('pending', () => ask('pending.list', {}));
  const changed = async () => {
    await pending.read();
    await reload();
  };
  return (
    <>
      <PageHead title={t('nav_pending')} lead={t('pending_lead')} />
      <ActionError error={pending.error} />
      {pending.value || pending.error ? null : <Skeleton lines={4} />}
      {pending.value?.intents.length === 0 ? <p class="card">{t('pending_empty')}</p> : null}
      {pending.value?.intents.map((intent) => (
        <PendingItem key={intent.id} intent={intent} onChanged={changed} />
      ))}
    </>
  );
}
