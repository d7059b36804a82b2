import { useState } from 'preact/hooks';
import type { VaultState } from '../../messaging/protocol';
import { Button } from '../../ui/Button';
import { Chip } from '../../ui/Chip';
import { ConfirmInline } from '../../ui/ConfirmInline';
import { PageHead } from '../../ui/PageHead';
import { TextField } from '../../ui/TextField';
import { useUi } from '../../ui/ui-context';
import { useAction } from '../../ui/use-action';
import { ActionError } from '../ActionError';
import { useOptions } from '../options-context';
import { PassphraseForm } from './PassphraseForm';

/** Where secrets are, and what protects them. */
export function SecurityPage() {
  const { t } = useUi();
  const { vault } = useOptions().settings;
  return (
    <>
      <PageHead title={t('nav_security')} lead={t('security_lead')} />
      <section class="card">
        <p>
          <VaultChip vault={vault} />
        </p>
        <p class="lead">{t('security_where')}</p>
        <p class="muted">{t(vault.mode === 'profile' ? 'security_profile' : 'security_passphrase')}</p>
      </section>
      {vault.locked ? <Unlock /> : <PassphraseForm vault={vault} />}
      {vault.mode === 'passphrase' && !vault.locked ? <LockOrRemove /> : null}
    </>
  );
}

function VaultChip({ vault }: { vault: VaultState }) {
  const { t } = useUi();
  if (vault.mode === 'profile') return <Chip>{t('security_state_profile')}</Chip>;
  return vault.locked ? (
    <Chip tone="warn">{t('security_state_locked')}</Chip>
  ) : (
    <Chip tone="ok">{t('security_state_unlocked')}</Chip>
  );
}

function Unlock() {
  const { t } = useUi();
  const { ask, reload } = useOptions();
  const action = useAction();
  const [passphrase, setPassphrase] = useState('');
  const wrong = action.error?.code === 'VAULT-LOCKED';
  const unlock = () =>
    action.run(async () => {
      setPassphrase('');
      await ask('vault.unlock', { passphrase });
      await reload();
    });
  return (
    <form
      class="card block"
      aria-label={t('unlock')}
      onSubmit={(event) => {
        event.preventDefault();
        void unlock();
      }}
    >
      <TextField
        label={t('passphrase')}
        type="password"
        value={passphrase}
        error={wrong ? t('passphrase_wrong') : ''}
        onInput={setPassphrase}
      />
      <ActionError error={wrong ? null : action.error} />
      <Button look="primary" type="submit" disabled={action.busy || passphrase === ''}>
        {t('unlock')}
      </Button>
    </form>
  );
}

function LockOrRemove() {
  const { t } = useUi();
  const { ask, reload } = useOptions();
  const action = useAction();
  const send = (name: 'vault.lock' | 'vault.clear-passphrase') =>
    void action.run(async () => {
      await ask(name, {});
      await reload();
    });
  return (
    <section class="block">
      <div class="actions">
        <Button disabled={action.busy} onClick={() => send('vault.lock')}>
          {t('lock_now')}
        </Button>
        <ConfirmInline
          label={t('passphrase_remove')}
          look="ghost"
          question={t('passphrase_remove_question')}
          confirm={() => (
            <Button look="danger" disabled={action.busy} onClick={() => send('vault.clear-passphrase')}>
              {t('passphrase_remove_confirm')}
            </Button>
          )}
        />
      </div>
      <ActionError error={action.error} />
    </section>
  );
}
