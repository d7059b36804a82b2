import type { Integration } from '../../core/integration';
import type { PickList } from '../../core/pick-list';
import type { ErpDescriptor } from '../../erp/contract';
import { Age } from '../../ui/Age';
import { Button } from '../../ui/Button';
import { Chip } from '../../ui/Chip';
import { Skeleton } from '../../ui/Skeleton';
import { Table } from '../../ui/Table';
import { useUi } from '../../ui/ui-context';
import { ActionError } from '../ActionError';
import { useOptions } from '../options-context';
import { PageHead } from '../PageHead';
import { useAction } from '../use-action';
import { useReading } from '../use-reading';

/** The ERP's code tables per integration, with their age. */
export function ListsPage() {
  const { t } = useUi();
  const { settings, erps } = useOptions();
  return (
    <>
      <PageHead title={t('nav_lists')} lead={t('lists_lead')} />
      {settings.integrations.length === 0 ? <p class="card">{t('mapping_no_integration')}</p> : null}
      {settings.integrations.map((integration) => {
        const descriptor = erps.find((erp) => erp.id === integration.erp);
        return descriptor ? (
          <IntegrationLists key={integration.id} integration={integration} descriptor={descriptor} />
        ) : null;
      })}
    </>
  );
}

interface IntegrationListsProps {
  readonly integration: Integration;
  readonly descriptor: ErpDescriptor;
}

function IntegrationLists({ integration: { id, name }, descriptor }: IntegrationListsProps) {
  const { t } = useUi();
  const { ask } = useOptions();
  const stored = useReading(id, () => ask('integration.lists', { id, refresh: false }));
  const refreshing = useAction();
  const refresh = () =>
    refreshing.run(async () => {
      await ask('integration.lists', { id, refresh: true });
      await stored.read();
    });
  return (
    <section class="card block" aria-label={name}>
      <div class="row">
        <h2>{name}</h2>
        <Button disabled={refreshing.busy} onClick={() => void refresh()}>
          {t(refreshing.busy ? 'refreshing' : 'refresh')}
        </Button>
      </div>
      <ActionError error={refreshing.error ?? stored.error} />
      {stored.value ? <ListTable lists={stored.value.lists} descriptor={descriptor} /> : null}
      {stored.value || stored.error ? null : <Skeleton lines={3} />}
    </section>
  );
}

const TONES = { ready: 'ok', free: 'neutral', failed: 'bad' } as const;

function ListTable({ lists, descriptor }: { lists: readonly PickList[]; descriptor: ErpDescriptor }) {
  const { t } = useUi();
  const nameOf = (list: PickList) =>
    t.named(descriptor.pickLists.find((known) => known.id === list.id)?.labelKey ?? list.id);
  return (
    <Table
      caption={t('nav_lists')}
      rows={lists}
      rowKey={(list) => list.id}
      columns={[
        {
          key: 'name',
          heading: t('list_name'),
          rowHeading: true,
          cell: (list) => <ListEntries name={nameOf(list)} list={list} />,
        },
        { key: 'entries', heading: t('list_entries'), number: true, cell: (list) => list.entries.length },
        {
          key: 'age',
          heading: t('list_age'),
          cell: (list) => (list.readAt > 0 ? <Age since={list.readAt} /> : t('list_never')),
        },
        {
          key: 'state',
          heading: t('list_state'),
          cell: (list) => (
            <>
              <Chip tone={TONES[list.state]}>{t(`list_state_${list.state}`)}</Chip>
              {list.error ? <div class="small bad-ink">{t.error(list.error).what}</div> : null}
            </>
          ),
        },
      ]}
    />
  );
}

/** Entries shown at most: to look at, not to work with. */
const MOST_SHOWN = 200;

function ListEntries({ name, list }: { name: string; list: PickList }) {
  if (list.entries.length === 0) return <>{name}</>;
  return (
    <details class="plain">
      <summary>{name}</summary>
      <ul class="small">
        {list.entries.slice(0, MOST_SHOWN).map((entry) => (
          <li key={entry.value}>
            {entry.label} <span class="muted">{entry.value}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
