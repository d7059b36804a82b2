import { useEffect, useMemo, useState } from 'preact/hooks';
import type { PanelStart } from '../messaging/protocol';
import { DetailsPanel } from './details/DetailsPanel';
import { PanelContext, type PanelPorts, type PanelSession } from './panel-context';
import { PromotePanel } from './promote/PromotePanel';
import { useEscape } from './use-escape';

interface PanelAppProps {
  readonly ports: PanelPorts;
  /** One-time token that the content script handed over. */
  readonly token: string;
  /** What is drawn when the background does not accept the panel; nothing inside a foreign page. */
  readonly refused: preact.ComponentChildren;
}

/** Shows and does nothing until the background has accepted the token. */
export function PanelApp({ ports, token, refused }: PanelAppProps) {
  const [start, setStart] = useState<PanelStart | 'asking' | 'refused'>('asking');
  useEffect(() => {
    ports.ask('panel.hello', { token }).then(setStart, () => setStart('refused'));
  }, [ports, token]);
  if (start === 'asking') return null;
  if (start === 'refused') return <>{refused}</>;
  return <AcceptedPanel ports={ports} start={start} />;
}

function AcceptedPanel({ ports, start }: { ports: PanelPorts; start: PanelStart }) {
  const [{ view, integrationId }, setShown] = useState({ view: start.view, integrationId: '' });
  const session = useMemo(
    () => createSession(ports, start, (to, whose = '') => setShown({ view: to, integrationId: whose })),
    [ports, start],
  );
  useEscape(session.close);
  useEffect(() => savedWhenHidden(session), [session]);
  return (
    <PanelContext.Provider value={session}>
      <div class="panel">
        {view === 'promote' ? <PromotePanel /> : <DetailsPanel whose={integrationId} />}
      </div>
    </PanelContext.Provider>
  );
}

/** A page that is left takes the panel with it: what was typed a moment ago is sent first. */
function savedWhenHidden({ save }: PanelSession): () => void {
  window.addEventListener('pagehide', save);
  return () => window.removeEventListener('pagehide', save);
}

function createSession(ports: PanelPorts, start: PanelStart, show: PanelSession['show']): PanelSession {
  const saves = new Set<() => void>();
  const save = () => {
    for (const one of saves) one();
  };
  return {
    ...ports,
    grant: start.grant,
    host: start.host,
    crmName: start.crmName,
    show,
    save,
    close() {
      save();
      if (start.host === 'window') ports.closeWindow();
      // A frame that cannot be closed any more (its page has gone) needs no message about it.
      else ports.ask('panel.close', { grant: start.grant }).catch(() => undefined);
    },
    beforeClose(one) {
      saves.add(one);
      return () => saves.delete(one);
    },
  };
}
