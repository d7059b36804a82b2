import type { CrmDescriptor } from '../../crm/contract';
import { Button } from '../../ui/Button';
import { Switch } from '../../ui/Switch';
import { TextField } from '../../ui/TextField';
import { useUi } from '../../ui/ui-context';
import { ActionError } from '../ActionError';
import { SavedNote } from '../SavedNote';
import { useProblemFocus } from '../use-problem-focus';
import type { CrmOfSettings } from './CrmCard';
import { LinkFieldNames } from './LinkFieldNames';
import { useLinkFields } from './use-link-fields';

interface LinkFieldsFormProps {
  readonly connection: CrmOfSettings;
  readonly descriptor: CrmDescriptor | undefined;
}

/** The names of the link fields, and whether the launcher may be labelled. */
export function LinkFieldsForm({ connection, descriptor }: LinkFieldsFormProps) {
  const { t } = useUi();
  const { draft, problems, tries, change, submit, action, saved } = useLinkFields(connection);
  const element = useProblemFocus(tries);
  return (
    <form
      ref={element}
      class="block"
      aria-label={t('link_fields_heading')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!action.busy) submit();
      }}
    >
      <h3>{t('link_fields_heading')}</h3>
      <p class="muted small lead">{t('link_fields_lead')}</p>
      <LinkFieldNames
        linkFields={draft.linkFields}
        problems={problems}
        onChange={(linkFields) => change({ linkFields })}
      />
      {descriptor?.otherLinks ? (
        <TextField
          label={t('other_links_field')}
          hint={t('other_links_field_hint')}
          value={draft.otherLinksField}
          error={problems.otherLinksField ? t.named(problems.otherLinksField) : ''}
          onInput={(otherLinksField) => change({ otherLinksField })}
        />
      ) : null}
      <Switch
        label={t('label_launcher')}
        hint={t('label_launcher_hint')}
        checked={draft.labelLauncher}
        onChange={(labelLauncher) => change({ labelLauncher })}
      />
      <ActionError error={action.error} />
      <div class="actions">
        <Button type="submit" disabled={action.busy}>
          {t('save')}
        </Button>
        <SavedNote saved={saved} />
      </div>
    </form>
  );
}
