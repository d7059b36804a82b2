import { Button } from '../../ui/Button';
import { useUi } from '../../ui/ui-context';
import { ActionReport } from '../connection-test/ActionReport';
import { useConnectionTest } from '../connection-test/use-connection-test';
import { hostPattern } from '../host-pattern';
import { useOptions } from '../options-context';
import { useHostsFirst } from '../use-hosts-first';
import type { CrmOfSettings } from './CrmCard';

/** Tests the connection as it is saved. */
export function CrmTest({ connection }: { readonly connection: CrmOfSettings }) {
  const { t } = useUi();
  const { ask } = useOptions();
  const { action, note, withHosts } = useHostsFirst();
  const { testing, steps, test } = useConnectionTest(withHosts);
  const { org, address } = connection;
  return (
    <div class="block">
      <Button
        disabled={action.busy}
        onClick={() => test(hostPattern(address), () => ask('crm.test', { org }))}
      >
        {testing ? t('testing') : t('test_connection')}
      </Button>
      <ActionReport testing={testing} steps={steps} error={action.error} note={note} />
    </div>
  );
}
