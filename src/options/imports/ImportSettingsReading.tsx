import { Button } from '../../ui/Button';
import { Skeleton } from '../../ui/Skeleton';
import { useUi } from '../../ui/ui-context';
import { useReading } from '../../ui/use-reading';
import { ActionError } from '../ActionError';
import { useOptions } from '../options-context';
import { ImportSettingsForm } from './ImportSettingsForm';

interface ImportSettingsReadingProps {
  readonly integrationId: string;
  readonly org: string;
}

/** Reads what can be mapped onto what, then lets it be changed. */
export function ImportSettingsReading({ integrationId, org }: ImportSettingsReadingProps) {
  const { t } = useUi();
  const { ask } = useOptions();
  const reading = useReading(`${integrationId} ${org}`, () => ask('import.settings', { integrationId, org }));
  if (reading.value)
    return <ImportSettingsForm integrationId={integrationId} org={org} start={reading.value} />;
  if (!reading.error) return <Skeleton lines={6} />;
  return (
    <>
      <ActionError error={reading.error} />
      <div class="actions block">
        <Button disabled={reading.busy} onClick={() => void reading.read()}>
          {t('try_again')}
        </Button>
      </div>
    </>
  );
}
