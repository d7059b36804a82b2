import { useState } from 'preact/hooks';
import type { VaultState } from '../../messaging/protocol';
import { Button } from '../../ui/Button';
import { TextField } from '../../ui/TextField';
import { useUi } from '../../ui/ui-context';
import { ActionError } from '../ActionError';
import { useOptions } from '../options-context';
import { useAction } from '../use-action';
import { type PassphraseDraft, passphraseProblems } from './passphrase-problems';

/** Sets or changes the passphrase and the minutes until it locks by itself. */
export function PassphraseForm({ vault }: { readonly vault: VaultState }) {
  const { t } = useUi();
  const { ask, reload } = useOptions();
  const action = useAction();
  const empty: PassphraseDraft = { passphrase: '', repeated: '', minutes: String(vault.idleMinutes) };
  const [draft, setDraft] = useState(empty);
  const [tried, setTried] = useState(false);
  const [saved, setSaved] = useState(false);
  const problems = passphraseProblems(draft);
  const say = (key: keyof PassphraseDraft) => {
    const problem = tried ? problems[key] : undefined;
    return problem ? t(problem) : '';
  };
  const save = async () => {
    setTried(true);
    setSaved(false);
    if (Object.keys(problems).length > 0) return;
    const { passphrase, minutes } = draft;
    const done = await action.run(async () => {
      await ask('vault.set-passphrase', { passphrase, idleMinutes: Number(minutes) });
      await reload();
    });
    setDraft({ ...empty, minutes });
    setTried(false);
    setSaved(done);
  };
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
      <div class="grid3">
        <TextField
          label={t('passphrase_new')}
          type="password"
          value={draft.passphrase}
          hint={t('passphrase_hint')}
          error={say('passphrase')}
          onInput={(passphrase) => setDraft({ ...draft, passphrase })}
        />
        <TextField
          label={t('passphrase_repeat')}
          type="password"
          value={draft.repeated}
          error={say('repeated')}
          onInput={(repeated) => setDraft({ ...draft, repeated })}
        />
        <TextField
          label={t('idle_minutes')}
          type="number"
          value={draft.minutes}
          error={say('minutes')}
          onInput={(minutes) => setDraft({ ...draft, minutes })}
        />
      </div>
      <ActionError error={action.error} />
      <div class="actions">
        <Button look="primary" type="submit" disabled={action.busy}>
          {title}
        </Button>
        <span role="status" class="small muted">
          {saved ? t('saved') : ''}
        </span>
      </div>
    </form>
  );
}
