import { useState } from 'preact/hooks';
import type { AppErrorJson } from '../../core/app-error';
import type { MessageKey } from '../../ui/text';
import { hostPattern } from '../host-pattern';
import { useOptions } from '../options-context';
import { useAction } from '../use-action';

interface ConnectRequest {
  readonly crm: string;
  readonly address: string;
  readonly consumerKey: string;
  readonly auth: 'oauth' | 'session';
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
    const origin = crms.find((crm) => crm.id === request.crm)?.apiOriginOf(request.address) ?? null;
    if (origin === null) {
      setNote('org_address_wrong');
      return;
    }
    const granted = requestPermissions(hostPattern(origin), request.auth === 'session' ? ['cookies'] : []);
    setNote(null);
    void action.run(async () => {
      if (await granted) accept(await ask('crm.connect', request));
      else setNote('host_refused');
    });
  };
  return { busy: action.busy, error: action.error, note, connect };
}
