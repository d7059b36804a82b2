import type { VaultState } from '../../messaging/protocol';
import { Button } from '../../ui/Button';
import { SavedNote } from '../../ui/SavedNote';
import { useUi } from '../../ui/ui-context';
import { ActionError } from '../ActionError';
import { PassphraseFields } from './PassphraseFields';
import { usePassphraseDraft } from './use-passphrase-draft';

/** Sets or changes the passphrase and the minutes until it locks by itself. */
export function PassphraseForm({ vault }: { readonly vault: VaultState }) {
  const { t } = useUi();
  const { action, draft, saved, change, problemOf, save } = usePassphraseDraft(vault);
  const title = t(vault.mode === 'profile' ? 'passphrase_set' : 'passphrase_change');
  return (
    <form
      class="card block"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2>{title}</h2>
      <PassphraseFields draft={draft} problemOf={problemOf} change={change} />
      <ActionError error={action.error} />
      <div class="actions">
        <Button look="primary" type="submit" disabled={action.busy}>
          {title}
        </Button>
        <SavedNote saved={saved} />
      </div>
    </form>
  );
}
