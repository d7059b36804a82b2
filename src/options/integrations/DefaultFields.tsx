import type { PickList } from '../../core/pick-list';
import type { ErpDescriptor } from '../../erp/contract';
import type { Ask } from '../../messaging/client';
import { Skeleton } from '../../ui/Skeleton';
import { useUi } from '../../ui/ui-context';
import { useReading } from '../../ui/use-reading';
import { useOptions } from '../options-context';
import { DefaultField } from './DefaultField';
import { fieldsWithDefault } from './fields-with-default';
import type { IntegrationDraft } from './integration-draft';

interface DefaultFieldsProps {
  readonly descriptor: ErpDescriptor;
  readonly draft: IntegrationDraft;
  readonly change: (part: Partial<IntegrationDraft>) => void;
}

/** What the promote form starts with. */
export function DefaultFields({ descriptor, draft, change }: DefaultFieldsProps) {
  const { t } = useUi();
  const { ask } = useOptions();
  const reading = useReading(draft.id, () => readLists(ask, draft.id));
  const lists = reading.value?.lists ?? [];
  return (
    <section class="block">
      <h3>{t('defaults_heading')}</h3>
      <p class="muted small lead">{t(reading.error ? 'defaults_lists_failed' : 'defaults_lead')}</p>
      {reading.value || reading.error ? (
        <div class="grid2">
          {fieldsWithDefault(descriptor, lists).map((field) => (
            <DefaultField
              key={field.key}
              field={field}
              list={lists.find((list) => list.id === field.list)}
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
