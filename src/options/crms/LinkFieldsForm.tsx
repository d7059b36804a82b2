import { useState } from 'preact/hooks';
import { Button } from '../../ui/Button';
import { Switch } from '../../ui/Switch';
import { TextField } from '../../ui/TextField';
import { useUi } from '../../ui/ui-context';
import { ActionError } from '../ActionError';
import { hostPattern } from '../host-pattern';
import { useOptions } from '../options-context';
import { useAction } from '../use-action';
import type { CrmOfSettings } from './CrmCard';

const FIELDS = [
  ['customerNo', 'customer_no'],
  ['integrationKey', 'integration_key'],
  ['externalUid', 'external_uid'],
] as const;

/** The names of the three link fields, and whether the launcher may be labelled. */
export function LinkFieldsForm({ connection }: { readonly connection: CrmOfSettings }) {
  const { t } = useUi();
  const { ask, accept, requestPermissions } = useOptions();
  const action = useAction();
  const [linkFields, setLinkFields] = useState(connection.linkFields);
  const [labelLauncher, setLabel] = useState(connection.labelLauncher);
  const [saved, setSaved] = useState(false);
  const complete = Object.values(linkFields).every((name) => name.trim() !== '');
  const save = async () => {
    const { org } = connection;
    // A host that was taken back in the browser's own settings is asked for again; the names are saved in any case.
    const asked = requestPermissions(hostPattern(`https://${org}`));
    const saving = async () => {
      await asked;
      accept(await ask('crm.save', { org, linkFields, labelLauncher }));
    };
    setSaved(await action.run(saving));
  };
  return (
    <form
      class="block"
      aria-label={t('link_fields_heading')}
      onSubmit={(event) => {
        event.preventDefault();
        if (complete) void save();
      }}
    >
      <h3>{t('link_fields_heading')}</h3>
      <p class="muted small lead">{t('link_fields_lead')}</p>
      <div class="grid3">
        {FIELDS.map(([key, label]) => (
          <TextField
            key={key}
            label={t(label)}
            value={linkFields[key]}
            error={linkFields[key].trim() === '' ? t('field_needed') : ''}
            onInput={(name) => setLinkFields({ ...linkFields, [key]: name })}
          />
        ))}
      </div>
      <Switch
        label={t('label_launcher')}
        hint={t('label_launcher_hint')}
        checked={labelLauncher}
        onChange={setLabel}
      />
      <ActionError error={action.error} />
      <div class="actions">
        <Button type="submit" disabled={action.busy || !complete}>
          {t('save')}
        </Button>
        <span role="status" class="small muted">
          {saved ? t('saved') : ''}
        </span>
      </div>
    </form>
  );
}
