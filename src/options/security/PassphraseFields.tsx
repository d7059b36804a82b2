import { TextField } from '../../ui/TextField';
import type { MessageKey } from '../../ui/text';
import { useUi } from '../../ui/ui-context';
import type { PassphraseDraft } from './passphrase-problems';

interface PassphraseFieldsProps {
  readonly draft: PassphraseDraft;
  readonly problemOf: (field: keyof PassphraseDraft) => MessageKey | undefined;
  readonly change: (part: Partial<PassphraseDraft>) => void;
}

/** The passphrase, the same once more, and the minutes until the vault locks by itself. */
export function PassphraseFields({ draft, problemOf, change }: PassphraseFieldsProps) {
  const { t } = useUi();
  const errorOf = (field: keyof PassphraseDraft) => {
    const problem = problemOf(field);
    return problem ? t(problem) : '';
  };
  return (
    <div class="grid3">
      <TextField
        label={t('passphrase_new')}
        type="password"
        value={draft.passphrase}
        hint={t('passphrase_hint')}
        error={errorOf('passphrase')}
        onInput={(passphrase) => change({ passphrase })}
      />
      <TextField
        label={t('passphrase_repeat')}
        type="password"
        value={draft.repeated}
        error={errorOf('repeated')}
        onInput={(repeated) => change({ repeated })}
      />
      <TextField
        label={t('idle_minutes')}
        type="number"
        value={draft.minutes}
        error={errorOf('minutes')}
        onInput={(minutes) => change({ minutes })}
      />
    </div>
  );
}
