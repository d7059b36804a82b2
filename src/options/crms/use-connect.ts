import type { AppErrorJson } from '../../core/app-error';
import type { MessageKey } from '../../ui/text';
import { hostPattern } from '../host-pattern';
import { useOptions } from '../options-context';
import { useHostsFirst } from '../use-hosts-first';

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
  /** Tells `done` once it is connected, and under which key. */
  connect(request: ConnectRequest, done?: (org: string) => void): void;
}

/** Signs in to an organisation. Asks for its API host (and cookies for the session) first, inside the click. */
export function useConnect(): Connect {
  const { ask, accept, crms } = useOptions();
  const { action, note, setNote, withHosts } = useHostsFirst();
  const connect: Connect['connect'] = ({ cookies, ...connection }, done) => {
    const site = crms.find((crm) => crm.id === connection.crm)?.siteOf(connection.address);
    if (!site) {
      setNote('org_address_wrong');
      return;
    }
    const connecting = async () => {
      // A page's own address can be long, and carries the session.
      accept(await ask('crm.connect', { ...OWN_SERVER, ...connection, address: site.address }));
      done?.(site.org);
    };
    withHosts(hostPattern(site.address), connecting, cookies ? ['cookies'] : []);
  };
  return { busy: action.busy, error: action.error, note, connect };
}
