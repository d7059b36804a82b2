import type { ConnectionField, ErpDescriptor } from '../../erp/contract';
import { LiveRegion } from '../../ui/LiveRegion';
import { useUi } from '../../ui/ui-context';
import { PlainHttpSwitches } from '../own-network/PlainHttpSwitches';
import { ConnectionFieldInput } from './ConnectionFieldInput';
import type { DraftProblems } from './draft-problems';
import { type IntegrationDraft, trimmedValues } from './integration-draft';
import { integrationPlainHttp } from './integration-plain-http';
import { MoreFields } from './MoreFields';

interface ConnectionFieldsProps {
  readonly descriptor: ErpDescriptor;
  readonly draft: IntegrationDraft;
  readonly savedSecrets: readonly string[];
  readonly problems: DraftProblems;
  readonly change: (part: Partial<IntegrationDraft>) => void;
  readonly leave: (key: string) => void;
}

/** The ERP's connection form. Saved secrets show as saved and can only be replaced. */
export function ConnectionFields(props: ConnectionFieldsProps) {
  const { descriptor, draft, savedSecrets, problems, change, leave } = props;
  const { t } = useUi();
  const warnings = descriptor.warningsOf(trimmedValues(draft.connection));
  const set = (field: ConnectionField, value: string) =>
    field.kind === 'secret'
      ? change({ secrets: { ...draft.secrets, [field.key]: value } })
      : change({ connection: { ...draft.connection, [field.key]: value } });
  const drawField = (field: ConnectionField) => (
    <ConnectionFieldInput
      key={`${descriptor.id} ${field.key}`}
      field={field}
      value={(field.kind === 'secret' ? draft.secrets : draft.connection)[field.key] ?? ''}
      isSaved={savedSecrets.includes(field.key)}
      warning={warnings[field.key] ?? ''}
      problem={problems[field.key] ?? ''}
      onInput={(value) => set(field, value)}
      onLeave={() => leave(field.key)}
    />
  );
  const more = descriptor.connectionFields.filter((field) => field.more);
  return (
    <>
      <div class="grid2">{descriptor.connectionFields.filter((field) => !field.more).map(drawField)}</div>
      <PlainHttpSwitches
        origins={integrationPlainHttp(descriptor, draft.connection)}
        confirmed={draft.plainHttp}
        problems={problems}
        onChange={(plainHttp) => change({ plainHttp })}
      />
      <MoreFields needed={more.some(({ key }) => key in problems || key in warnings)}>
        {more.length > 0 ? <div class="grid2">{more.map(drawField)}</div> : null}
      </MoreFields>
      <LiveRegion
        text={Object.values(warnings)
          .map((warning) => t.named(warning))
          .join(' ')}
      />
    </>
  );
}
