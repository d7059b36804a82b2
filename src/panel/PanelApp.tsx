import { useEffect, useMemo, useState } from 'preact/hooks';
import type { PanelKind } from '../core/panel-view';
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
  const [view, show] = useState<PanelKind>(start.view);
  const session = useMemo(() => createSession(ports, start, show), [ports, start]);
  useEscape(session.close);
  return (
    <PanelContext.Provider value={session}>
      <div class="panel">{view === 'promote' ? <PromotePanel /> : <DetailsPanel />}</div>
    </PanelContext.Provider>
  );
}

function createSession(ports: PanelPorts, start: PanelStart, show: (view: PanelKind) => void): PanelSession {
  const saves = new Set<() => void>();
  return {
    ...ports,
    grant: start.grant,
    host: start.host,
    crmName: start.crmName,
    show,
    close() {
      for (const save of saves) save();
      if (start.host === 'window') ports.closeWindow();
      // A frame that cannot be closed any more (its page has gone) needs no message about it.
      else ports.ask('panel.close', { grant: start.grant }).catch(() => undefined);
    },
    beforeClose(save) {
      saves.add(save);
      return () => saves.delete(save);
    },
  };
}
