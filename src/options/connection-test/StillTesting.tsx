import { useUi } from '../../ui/ui-context';
import { useSlow } from '../../ui/use-slow';

/** Says that a connection test is under way, and after a while that waiting is normal: a server may have to start first. */
export function StillTesting() {
  const { t } = useUi();
  const long = useSlow();
  return (
    <div class="block">
      <progress aria-label={t('test_heading')} />
      <p class="small muted" role="status">
        {t(long ? 'testing_long' : 'testing')}
      </p>
    </div>
  );
}
