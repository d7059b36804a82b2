import { useState } from 'preact/hooks';
import type { AppErrorJson } from '../../core/app-error';
import type { MessageKey } from '../../ui/text';
import { hostPattern } from '../host-pattern';
import { useOptions } from '../options-context';
import { useAction } from '../use-action';

/** What a CRM on a server of one's own needs beside the address. */
interface OwnServer {
  readonly plainHttp: boolean;
  readonly serviceUser: string;
  readonly servicePassword: string;
}

const OWN_SERVER: OwnServer = { plainHttp: false, serviceUser: '', servicePassword: '' };

interface ConnectRequest extends Partial<OwnServer> {
  readonly crm: string;
  readonly address: string;
  readonly consumerKey: string;
  readonly auth: 'oauth' | 'session';
  /** The browser's own session is read from its cookies. */
  readonly cookies: boolean;
}

interface Connect {
  readonly busy: boolean;
  readonly error: AppErrorJson | null;
  readonly note: MessageKey | null;
  connect(request: ConnectRequest): void;
}

/** Signs in to an organisation. Asks for its API host (and cookies for the session) first, inside the click. */
export function useConnect(): Connect {
  const { ask, accept, crms, requestPermissions } = useOptions();
  const action = useAction();
  const [note, setNote] = useState<MessageKey | null>(null);
  const connect = (request: ConnectRequest): void => {
    const site = crms.find((crm) => crm.id === request.crm)?.siteOf(request.address);
    if (!site) {
      setNote('org_address_wrong');
      return;
    }
    const { cookies, ...connection } = request;
    const granted = requestPermissions(hostPattern(site.address), cookies ? ['cookies'] : []);
    setNote(null);
    void action.run(async () => {
      if (await granted) accept(await ask('crm.connect', { ...OWN_SERVER, ...connection }));
      else setNote('host_refused');
    });
  };
  return { busy: action.busy, error: action.error, note, connect };
}
