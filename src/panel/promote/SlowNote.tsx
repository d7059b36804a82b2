import { useEffect, useState } from 'preact/hooks';
import { useUi } from '../../ui/ui-context';

/** Longer than a server takes that is awake. */
const SLOW_MS = 8000;

/** Says after a while why it may take so long. Drawn where the wait begins; nothing is known about how far it is. */
export function SlowNote() {
  const { t } = useUi();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p class="muted small lead" role="status">
      {slow ? t('slow_server') : ''}
    </p>
  );
}
