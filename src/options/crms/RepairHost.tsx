import { Button } from '../../ui/Button';
import { useUi } from '../../ui/ui-context';
import { ActionError } from '../ActionError';
import { hostPattern } from '../host-pattern';
import { useOptions } from '../options-context';
import { useHostsFirst } from '../use-hosts-first';

interface RepairHostProps {
  readonly address: string;
  /** The notice is about to go, and the focus with it. */
  readonly repaired: () => void;
}

/** The browser's permission for the CRM's host was taken back: asks for it again in the click. */
export function RepairHost({ address, repaired }: RepairHostProps) {
  const { t } = useUi();
  const { reload } = useOptions();
  const { action, note, withHosts } = useHostsFirst();
  const repair = () =>
    withHosts(hostPattern(address), async () => {
      await reload();
      repaired();
    });
  return (
    <div class="notice bad">
      <p>{t('host_taken_back', { host: new URL(address).host })}</p>
      <div class="actions">
        <Button look="primary" disabled={action.busy} onClick={repair}>
          {t('repair')}
        </Button>
      </div>
      <p role="status" class="small">
        {note ? t(note) : ''}
      </p>
      <ActionError error={action.error} />
    </div>
  );
}
