import type { CrmDescriptor } from '../../crm/contract';
import { Switch } from '../../ui/Switch';
import { TextField } from '../../ui/TextField';
import { useUi } from '../../ui/ui-context';
import type { CrmOfSettings } from './CrmCard';
import { CrmForm } from './CrmForm';
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
  return (
    <CrmForm
      heading={t('link_fields_heading')}
      lead={t('link_fields_lead')}
      tries={tries}
      action={action}
      saved={saved}
      onSubmit={submit}
    >
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
    </CrmForm>
  );
}
