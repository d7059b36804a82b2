import { useState } from 'preact/hooks';
import type { VaultState } from '../../messaging/protocol';
import type { MessageKey } from '../../ui/text';
import { type Action, useAction } from '../../ui/use-action';
import { useOptions } from '../options-context';
import { type PassphraseDraft, passphraseProblems } from './passphrase-problems';

interface PassphraseEditing {
  readonly action: Action;
  readonly draft: PassphraseDraft;
  readonly saved: boolean;
  change(part: Partial<PassphraseDraft>): void;
  /** What is wrong with a field; nothing is said before the first try to save. */
  problemOf(field: keyof PassphraseDraft): MessageKey | undefined;
  save(): Promise<void>;
}

/** The passphrase while it is typed. What was typed is forgotten once it was sent, well received or not. */
export function usePassphraseDraft(vault: VaultState): PassphraseEditing {
  const { ask, reload } = useOptions();
  const action = useAction();
  const empty: PassphraseDraft = { passphrase: '', repeated: '', minutes: String(vault.idleMinutes) };
  const [draft, setDraft] = useState(empty);
  const [tried, setTried] = useState(false);
  const [saved, setSaved] = useState(false);
  const problems = passphraseProblems(draft);
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
  const change = (part: Partial<PassphraseDraft>) => setDraft({ ...draft, ...part });
  const problemOf = (field: keyof PassphraseDraft) => (tried ? problems[field] : undefined);
  return { action, draft, saved, change, problemOf, save };
}
