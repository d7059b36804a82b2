import { useState } from 'preact/hooks';
import type { ImportSettings } from '../../core/import-settings';
import type { ImportSettingsView } from '../../messaging/protocol';
import { useUi } from '../../ui/ui-context';
import { type Action, useAction } from '../../ui/use-action';
import { useOptions } from '../options-context';
import { paceOf, paceProblem, sourceProblem } from './import-settings-problems';

/** The settings as they are typed. */
type ImportSettingsDraft = Omit<ImportSettings, 'perMinute'> & { readonly perMinute: string };

interface ImportSettingsEditing {
  readonly action: Action;
  readonly draft: ImportSettingsDraft;
  readonly saved: boolean;
  /** How often saving was tried in vain. */
  readonly tries: number;
  change(part: Partial<ImportSettingsDraft>): void;
  save(): Promise<void>;
}

/** The settings of an import while they are edited; nothing typed is lost when they cannot be saved. */
export function useImportSettingsDraft(
  integrationId: string,
  org: string,
  { settings, targets }: ImportSettingsView,
): ImportSettingsEditing {
  const { t } = useUi();
  const { ask, accept } = useOptions();
  const action = useAction();
  const [draft, setDraft] = useState<ImportSettingsDraft>({
    ...settings,
    perMinute: String(settings.perMinute),
  });
  const [saved, setSaved] = useState(false);
  const [tries, setTries] = useState(0);
  const change = (part: Partial<ImportSettingsDraft>) => {
    setDraft({ ...draft, ...part });
    setSaved(false);
  };
  const save = async () => {
    const wrong = targets.some((target) => sourceProblem(target, draft.mapping, t) !== '');
    if (wrong || paceProblem(draft.perMinute, t) !== '') {
      setTries(tries + 1);
      return;
    }
    const typed = { ...draft, crmOwned: [...draft.crmOwned], perMinute: paceOf(draft.perMinute) };
    setSaved(
      await action.run(async () =>
        accept(await ask('import.save-settings', { integrationId, org, settings: typed })),
      ),
    );
  };
  return { action, draft, saved, tries, change, save };
}
