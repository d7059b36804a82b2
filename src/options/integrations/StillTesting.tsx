import { useEffect, useState } from 'preact/hooks';
import { useUi } from '../../ui/ui-context';

/** A test that takes longer than this is worth a word: a server may have to start first. */
const LONG_MS = 8_000;

/** Says that a connection test is under way, and after a while that waiting is normal. */
export function StillTesting() {
  const { t } = useUi();
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div class="block">
      <progress aria-label={t('test_heading')} />
      <p class="small muted" role="status">
        {t(long ? 'testing_long' : 'testing')}
      </p>
    </div>
  );
}
