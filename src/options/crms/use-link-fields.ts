import { useState } from 'preact/hooks';
import { hostPattern } from '../host-pattern';
import { useOptions } from '../options-context';
import { useAction } from '../use-action';
import type { CrmOfSettings } from './CrmCard';

/** A CRM's link fields and its launcher label while they are edited. */
export function useLinkFields(connection: CrmOfSettings) {
  const { ask, accept, requestPermissions } = useOptions();
  const action = useAction();
  const [linkFields, setLinkFields] = useState(connection.linkFields);
  const [labelLauncher, setLabelLauncher] = useState(connection.labelLauncher);
  const [saved, setSaved] = useState(false);
  const complete = Object.values(linkFields).every((name) => name.trim() !== '');
  const save = async () => {
    const { org } = connection;
    // A host that was taken back in the browser's own settings is asked for again; the names are saved in any case.
    const asked = requestPermissions(hostPattern(connection.address));
    const saving = async () => {
      await asked;
      accept(
        await ask('crm.save', {
          org,
          linkFields,
          labelLauncher,
          otherLinksField: connection.otherLinksField,
          plainHttp: connection.plainHttp,
          serviceUser: connection.serviceUser,
          servicePassword: '',
        }),
      );
    };
    setSaved(await action.run(saving));
  };
  return { action, linkFields, setLinkFields, labelLauncher, setLabelLauncher, complete, saved, save };
}
