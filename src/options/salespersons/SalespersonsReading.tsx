import { Skeleton } from '../../ui/Skeleton';
import { useReading } from '../../ui/use-reading';
import { ActionError } from '../ActionError';
import { useOptions } from '../options-context';
import { SalespersonsEditor } from './SalespersonsEditor';

interface SalespersonsReadingProps {
  readonly integrationId: string;
  readonly org: string;
}

/** Reads the users and the salespersons, then lets them be matched. */
export function SalespersonsReading({ integrationId, org }: SalespersonsReadingProps) {
  const { ask } = useOptions();
  const reading = useReading(`${integrationId} ${org}`, () =>
    ask('salespersons.read', { integrationId, org }),
  );
  return (
    <>
      <ActionError error={reading.error} />
      {reading.value ? (
        <SalespersonsEditor integrationId={integrationId} org={org} start={reading.value} />
      ) : null}
      {reading.value || reading.error ? null : <Skeleton lines={5} />}
    </>
  );
}
