import { useState } from 'preact/hooks';
import type { CrmDescriptor } from '../../crm/contract';
import { Button } from '../../ui/Button';
import { Chip } from '../../ui/Chip';
import { useUi } from '../../ui/ui-context';
import { ActionError } from '../ActionError';
import type { CrmOfSettings } from './CrmCard';
import { OpenCrm } from './OpenCrm';
import { useConnect } from './use-connect';

interface PageSessionProps {
  readonly connection: CrmOfSettings;
  readonly descriptor: CrmDescriptor;
}

/** Who is signed in to a CRM whose session is that of its own pages: some tab has to be open. */
export function PageSession({ connection, descriptor: { name: crm } }: PageSessionProps) {
  const { t } = useUi();
  const { busy, error, note, check, stillNobody } = useSessionCheck(connection);
  const { address, signedIn, userName } = connection;
  const known = signedIn && userName !== '';
  return (
    <>
      <p class="lead">
        <Chip tone={signedIn ? 'ok' : 'warn'}>{t(stateOf(connection), { user: userName })}</Chip>
      </p>
      {signedIn ? null : <p class="muted small lead">{t('crm_tab_needed_hint', { crm })}</p>}
      {known ? null : (
        <div class="actions">
          {signedIn ? null : <OpenCrm crm={crm} address={address} />}
          <Button disabled={busy} onClick={check}>
            {t(busy ? 'checking' : 'check_again')}
          </Button>
        </div>
      )}
      <p role="status" class="small lead">
        {note ? t(note) : stillNobody ? t('crm_still_no_tab') : ''}
      </p>
      <ActionError error={error} />
    </>
  );
}

/** A tab may be signed in without anybody having asked yet as whom. */
function stateOf({ signedIn, userName }: CrmOfSettings) {
  if (!signedIn) return 'crm_tab_needed';
  return userName === '' ? 'crm_session_known' : 'signed_in_as';
}

/** Looks who is signed in by connecting anew: that keeps everything that is saved. */
function useSessionCheck({ crm, address, auth, plainHttp, signedIn }: CrmOfSettings) {
  const { busy, error, note, connect } = useConnect();
  const [checked, setChecked] = useState(false);
  const check = () => {
    setChecked(false);
    connect({ crm, address, consumerKey: '', auth, cookies: false, plainHttp }, () => setChecked(true));
  };
  return { busy, error, note, check, stillNobody: checked && !signedIn };
}
