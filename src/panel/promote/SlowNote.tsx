import { useUi } from '../../ui/ui-context';
import { useSlow } from '../../ui/use-slow';

/** Says after a while why it may take so long. Drawn where the wait begins; nothing is known about how far it is. */
export function SlowNote() {
  const { t } = useUi();
  const slow = useSlow();
  return (
    <p class="muted small lead" role="status">
      {slow ? t('slow_server') : ''}
    </p>
  );
}
