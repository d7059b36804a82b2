import type { ErpDescriptor } from '../../erp/contract';
import type { SettingsView } from '../../messaging/protocol';
import { useOptions } from '../options-context';
import { ConnectionFields } from './ConnectionFields';
import { DefaultFields } from './DefaultFields';
import { DefaultSwitch } from './DefaultSwitch';
import type { DraftProblems } from './draft-problems';
import { IdentityFields } from './IdentityFields';
import type { IntegrationDraft } from './integration-draft';

interface IntegrationFieldsProps {
  readonly descriptor: ErpDescriptor;
  readonly draft: IntegrationDraft;
  readonly saved: SettingsView['integrations'][number] | null;
  readonly problems: DraftProblems;
  readonly change: (part: Partial<IntegrationDraft>) => void;
  readonly leave: (key: string) => void;
}

/** Everything of an integration that can be edited. Its defaults come from the ERP's lists, so only once it is saved. */
export function IntegrationFields(props: IntegrationFieldsProps) {
  const { descriptor, draft, saved, problems, change, leave } = props;
  const { settings } = useOptions();
  return (
    <>
      <IdentityFields
        draft={draft}
        isSaved={saved !== null}
        nameMissing={'name' in problems}
        change={change}
      />
      <ConnectionFields
        descriptor={descriptor}
        draft={draft}
        savedSecrets={saved?.savedSecrets ?? []}
        problems={problems}
        change={change}
        leave={leave}
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
