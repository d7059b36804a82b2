import type { ErpDescriptor } from '../../erp/contract';
import type { SettingsView } from '../../messaging/protocol';
import { useOptions } from '../options-context';
import { ConnectionFields } from './ConnectionFields';
import { DefaultFields } from './DefaultFields';
import { DefaultSwitch } from './DefaultSwitch';
import { IdentityFields } from './IdentityFields';
import type { IntegrationDraft } from './integration-draft';

interface IntegrationFieldsProps {
  readonly descriptor: ErpDescriptor;
  readonly draft: IntegrationDraft;
  readonly saved: SettingsView['integrations'][number] | null;
  /** Keys of fields that were left empty and are needed. */
  readonly needed: readonly string[];
  readonly change: (part: Partial<IntegrationDraft>) => void;
}

/** Everything of an integration that can be edited. Its defaults come from the ERP's lists, so only once it is saved. */
export function IntegrationFields({ descriptor, draft, saved, needed, change }: IntegrationFieldsProps) {
  const { settings } = useOptions();
  return (
    <>
      <IdentityFields
        draft={draft}
        isSaved={saved !== null}
        nameMissing={needed.includes('name')}
        change={change}
      />
      <ConnectionFields
        descriptor={descriptor}
        draft={draft}
        savedSecrets={saved?.savedSecrets ?? []}
        needed={needed}
        change={change}
      />
      <DefaultSwitch
        isDefault={saved !== null && settings.defaultIntegrationId === saved.id}
        checked={draft.makeDefault}
        onChange={(makeDefault) => change({ makeDefault })}
      />
      {saved ? <DefaultFields descriptor={descriptor} draft={draft} change={change} /> : null}
    </>
  );
}
