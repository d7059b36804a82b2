import { Button } from '../../ui/Button';
import { Switch } from '../../ui/Switch';
import { useUi } from '../../ui/ui-context';
import { ActionError } from '../ActionError';
import { SavedNote } from '../SavedNote';
import type { CrmOfSettings } from './CrmCard';
import { LinkFieldNames } from './LinkFieldNames';
import { useLinkFields } from './use-link-fields';

/** The names of the three link fields, and whether the launcher may be labelled. */
export function LinkFieldsForm({ connection }: { readonly connection: CrmOfSettings }) {
  const { t } = useUi();
  const edited = useLinkFields(connection);
  return (
    <form
      class="block"
      aria-label={t('link_fields_heading')}
      onSubmit={(event) => {
        event.preventDefault();
        if (edited.complete) void edited.save();
      }}
    >
      <h3>{t('link_fields_heading')}</h3>
      <p class="muted small lead">{t('link_fields_lead')}</p>
      <LinkFieldNames linkFields={edited.linkFields} onChange={edited.setLinkFields} />
      <Switch
        label={t('label_launcher')}
        hint={t('label_launcher_hint')}
        checked={edited.labelLauncher}
        onChange={edited.setLabelLauncher}
      />
      <ActionError error={edited.action.error} />
      <div class="actions">
        <Button type="submit" disabled={edited.action.busy || !edited.complete}>
          {t('save')}
        </Button>
        <SavedNote saved={edited.saved} />
      </div>
    </form>
  );
}
