import type { MessageKey } from '../../ui/text';
import { useUi } from '../../ui/ui-context';
import type { CrmOfSettings } from './CrmCard';
import { OpenCrm } from './OpenCrm';

interface ConnectedNoteProps {
  readonly crm: string;
  /** Why nothing was connected; null when nothing was tried or nothing stood in the way. */
  readonly note: MessageKey | null;
  readonly connected: CrmOfSettings | undefined;
}

/** What came of connecting, and what to do next. It stands there empty from the start, so that it is spoken when it comes. */
export function ConnectedNote({ crm, note, connected }: ConnectedNoteProps) {
  const { t } = useUi();
  const user = connected?.signedIn ? connected.userName : '';
  const done = user === '' ? t('connected_open_tab', { crm }) : t('connected_as', { user });
  return (
    <>
      <p role="status" class={note ? 'small bad-ink' : 'small'}>
        {note ? t(note) : connected ? done : ''}
      </p>
      {connected && !note && user === '' ? (
        <p class="lead">
          <OpenCrm crm={crm} address={connected.address} />
        </p>
      ) : null}
    </>
  );
}
