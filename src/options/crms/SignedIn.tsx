import { Button } from '../../ui/Button';
import { Chip } from '../../ui/Chip';
import { useUi } from '../../ui/ui-context';
import { ActionError } from '../ActionError';
import type { CrmOfSettings } from './CrmCard';
import { useConnect } from './use-connect';

/** Who is signed in to a CRM that is signed in to by itself, and signing in again. */
export function SignedIn({ connection }: { readonly connection: CrmOfSettings }) {
  const { t } = useUi();
  const { busy, error, note, connect } = useConnect();
  const { crm, address, consumerKey, auth, userName, signedIn, organizationId } = connection;
  const cookies = auth === 'session';
  return (
    <>
      <p class="lead">
        <Chip tone={signedIn ? 'ok' : 'warn'}>
          {signedIn ? t('signed_in_as', { user: userName }) : t('signed_out')}
        </Chip>{' '}
        <span class="muted small">
          {t(`auth_${auth}`)} · {organizationId}
        </span>
      </p>
      {signedIn ? null : (
        <Button disabled={busy} onClick={() => connect({ crm, address, consumerKey, auth, cookies })}>
          {busy ? t('signing_in') : t('sign_in_again')}
        </Button>
      )}
      {note ? <p class="hint error">{t(note)}</p> : null}
      <ActionError error={error} />
    </>
  );
}
