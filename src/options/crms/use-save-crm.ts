import { useState } from 'preact/hooks';
import type { Payload } from '../../messaging/protocol';
import { useAction } from '../../ui/use-action';
import { hostPattern } from '../host-pattern';
import { useOptions } from '../options-context';
import type { CrmOfSettings } from './CrmCard';

type CrmChange = Partial<Omit<Payload<'crm.save'>, 'org'>>;

/** Saves a part of a connection; the rest of it stays as it is. */
export function useSaveCrm(connection: CrmOfSettings) {
  const { ask, accept, requestPermissions } = useOptions();
  const action = useAction();
  const [saved, setSaved] = useState(false);
  const save = async (change: CrmChange): Promise<boolean> => {
    const { org, address, linkFields, otherLinksField, labelLauncher, plainHttp, serviceUser } = connection;
    const kept = { org, linkFields, otherLinksField, labelLauncher, plainHttp, serviceUser };
    // A host that was taken back in the browser's own settings is asked for again; the change is saved in any case.
    const asked = requestPermissions(hostPattern(address));
    const done = await action.run(async () => {
      await asked;
      accept(await ask('crm.save', { ...kept, servicePassword: '', ...change }));
    });
    setSaved(done);
    return done;
  };
  return { action, saved, save };
}
