import type { SettingsView } from '../../messaging/protocol';
import { Button } from '../../ui/Button';
import { Chip } from '../../ui/Chip';
import { ConfirmInline } from '../../ui/ConfirmInline';
import { useUi } from '../../ui/ui-context';
import { ActionError } from '../ActionError';
import { useOptions } from '../options-context';
import { useAction } from '../use-action';
import { LinkFieldsForm } from './LinkFieldsForm';
import { SetupOrg } from './SetupOrg';
import { useConnect } from './use-connect';

export type CrmOfSettings = SettingsView['crms'][number];

/** One connected organisation: who is signed in, its set-up, its fields, and the end of it. */
export function CrmCard({ connection }: { readonly connection: CrmOfSettings }) {
  const { crms } = useOptions();
  const name = crms.find((crm) => crm.id === connection.crm)?.name ?? connection.crm;
  return (
    <section class="card block" aria-label={connection.org}>
      <h2>
        {name} · {connection.org}
      </h2>
      <Identity connection={connection} />
      <SetupOrg org={connection.org} />
      <LinkFieldsForm connection={connection} />
      <Disconnect org={connection.org} />
    </section>
  );
}

function Identity({ connection }: { connection: CrmOfSettings }) {
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

function Disconnect({ org }: { org: string }) {
  const { t } = useUi();
  const { ask, accept } = useOptions();
  const action = useAction();
  return (
    <div class="block">
      <ConfirmInline
        label={t('disconnect')}
        look="ghost"
        question={t('disconnect_question')}
        confirm={() => (
          <Button
            look="danger"
            disabled={action.busy}
            onClick={() => void action.run(async () => accept(await ask('crm.disconnect', { org })))}
          >
            {t('disconnect_confirm')}
          </Button>
        )}
      />
      <ActionError error={action.error} />
    </div>
  );
}
