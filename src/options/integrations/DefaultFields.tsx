import type { PickList } from '../../core/pick-list';
import type { ErpDescriptor, FormField } from '../../erp/contract';
import type { Ask } from '../../messaging/client';
import { Select } from '../../ui/Select';
import { Skeleton } from '../../ui/Skeleton';
import { TextField } from '../../ui/TextField';
import { useUi } from '../../ui/ui-context';
import { useOptions } from '../options-context';
import { useReading } from '../use-reading';
import type { IntegrationDraft } from './integration-draft';

interface DefaultFieldsProps {
  readonly descriptor: ErpDescriptor;
  readonly draft: IntegrationDraft;
  readonly change: (part: Partial<IntegrationDraft>) => void;
}

/** What the promote form starts with. Contacts and addresses belong to an account, so they have no default here. */
export function DefaultFields({ descriptor, draft, change }: DefaultFieldsProps) {
  const { t } = useUi();
  const { ask } = useOptions();
  const reading = useReading(draft.id, () => readLists(ask, draft.id));
  const fields = descriptor.formFields.filter((field) => field.kind === 'pick');
  return (
    <section class="block">
      <h3>{t('defaults_heading')}</h3>
      <p class="muted small lead">{t(reading.error ? 'defaults_lists_failed' : 'defaults_lead')}</p>
      {reading.value || reading.error ? (
        <div class="grid2">
          {fields.map((field) => (
            <DefaultField
              key={field.key}
              field={field}
              list={reading.value?.lists.find((list) => list.id === field.list)}
              value={draft.defaults[field.key] ?? ''}
              onChange={(value) => change({ defaults: { ...draft.defaults, [field.key]: value } })}
            />
          ))}
        </div>
      ) : (
        <Skeleton lines={3} />
      )}
    </section>
  );
}

/** The lists as they are stored; read from the ERP only when they never were. */
async function readLists(ask: Ask, id: string): Promise<{ readonly lists: readonly PickList[] }> {
  const stored = await ask('integration.lists', { id, refresh: false });
  return stored.lists.length > 0 ? stored : ask('integration.lists', { id, refresh: true });
}

interface DefaultFieldProps {
  readonly field: FormField;
  readonly list: PickList | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function DefaultField({ field, list, value, onChange }: DefaultFieldProps) {
  const { t } = useUi();
  const label = t.named(field.labelKey);
  if (!list || list.state === 'free' || list.entries.length === 0) {
    return <TextField label={label} value={value} onInput={onChange} />;
  }
  return (
    <Select
      label={label}
      value={value}
      options={list.entries}
      emptyLabel={field.emptyKey ? t.named(field.emptyKey) : t('none')}
      onPick={onChange}
    />
  );
}
