import { useState } from 'preact/hooks';
import { type AppErrorJson, toAppError } from '../core/app-error';
import { Button } from '../ui/Button';
import { TextField } from '../ui/TextField';
import type { Text } from '../ui/text';
import { useUi } from '../ui/ui-context';
import { usePanel } from './panel-context';

/** Still locked after a passphrase was tried: it was the wrong one. */
function errorText(error: AppErrorJson | null, t: Text): string {
  if (!error) return '';
  return error.code === 'VAULT-LOCKED' ? t('passphrase_wrong') : t.error(error).what;
}

/** Asks for the passphrase. It is sent once and forgotten at once, whether it was right or not. */
export function UnlockForm({ onUnlocked }: { readonly onUnlocked: () => void }) {
  const { t } = useUi();
  const { ask } = usePanel();
  const [passphrase, setPassphrase] = useState('');
  const [error, setError] = useState<AppErrorJson | null>(null);
  const unlock = async () => {
    setPassphrase('');
    try {
      const vault = await ask('vault.unlock', { passphrase });
      if (!vault.locked) onUnlocked();
    } catch (thrown) {
      setError(toAppError(thrown).toJSON());
    }
  };
  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        void unlock();
      }}
    >
      <h2>{t('vault_locked_heading')}</h2>
      <p class="muted lead">{t('vault_locked_text')}</p>
      <TextField
        label={t('passphrase')}
        type="password"
        value={passphrase}
        onInput={setPassphrase}
        error={errorText(error, t)}
      />
      <Button look="primary" type="submit" disabled={passphrase === ''}>
        {t('unlock')}
      </Button>
    </form>
  );
}
