import type { ImportTarget } from '../../crm/customer-target';
import type { MappingTarget } from '../../erp/contract';
import type { ImportSettingsView } from '../../messaging/protocol';
import { Button } from '../../ui/Button';
import { SavedNote } from '../../ui/SavedNote';
import { Switch } from '../../ui/Switch';
import { TextField } from '../../ui/TextField';
import { useUi } from '../../ui/ui-context';
import { useProblemFocus } from '../../ui/use-problem-focus';
import { ActionError } from '../ActionError';
import { MappingTable } from '../mapping/MappingTable';
import { paceProblem, sourceProblem } from './import-settings-problems';
import { importSources } from './import-sources';
import { useImportSettingsDraft } from './use-import-settings-draft';

interface ImportSettingsFormProps {
  readonly integrationId: string;
  readonly org: string;
  readonly start: ImportSettingsView;
}

/** A field of the installation's own has the CRM's caption, or its bare name, where others have a text of ours. */
const named = ({ labelKey, label, key, ...target }: ImportTarget): MappingTarget => ({
  ...target,
  key,
  labelKey: labelKey || label || key.slice(key.indexOf('.') + 1),
});

/** What fills which field of the CRM, which fields are left to the CRM, when a match counts, and how fast it may go. */
export function ImportSettingsForm({ integrationId, org, start }: ImportSettingsFormProps) {
  const { t } = useUi();
  const editing = useImportSettingsDraft(integrationId, org, start);
  const { action, draft, saved, tries, change, save } = editing;
  const form = useProblemFocus(tries);
  const owned = (target: MappingTarget) => (
    <Switch
      label={t('import_crm_owned_of', { target: t.named(target.labelKey) })}
      labelHidden
      checked={draft.crmOwned.includes(target.key)}
      onChange={(on) =>
        change({
          crmOwned: on ? [...draft.crmOwned, target.key] : draft.crmOwned.filter((key) => key !== target.key),
        })
      }
    />
  );
  return (
    <form
      ref={form}
      class="card imports"
      noValidate
      aria-label={t('nav_imports')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <MappingTable
        caption={t('nav_mapping')}
        targetHeading={t('import_target')}
        targets={start.targets.map(named)}
        options={importSources(start.fields, t)}
        mapping={draft.mapping}
        onChange={(mapping) => change({ mapping })}
        problemOf={(target) => sourceProblem(target, draft.mapping, t)}
        extra={{ heading: t('import_crm_owned'), cell: owned }}
      />
      <p class="hint owned-hint">{t('import_crm_owned_hint')}</p>
      <Switch
        label={t('import_strict')}
        hint={t('import_strict_hint')}
        checked={draft.strict}
        onChange={(strict) => change({ strict })}
      />
      <div class="grid2">
        <TextField
          type="number"
          label={t('import_pace')}
          hint={t('import_pace_hint')}
          value={draft.perMinute}
          error={paceProblem(draft.perMinute, t)}
          onInput={(perMinute) => change({ perMinute })}
        />
      </div>
      <ActionError error={action.error} />
      <div class="actions block">
        <Button look="primary" type="submit" disabled={action.busy}>
          {t('save')}
        </Button>
        <SavedNote saved={saved} />
      </div>
    </form>
  );
}
