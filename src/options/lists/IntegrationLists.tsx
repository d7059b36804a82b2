import { useState } from 'preact/hooks';
import type { Integration } from '../../core/integration';
import type { ErpDescriptor } from '../../erp/contract';
import { Button } from '../../ui/Button';
import { Skeleton } from '../../ui/Skeleton';
import { Table } from '../../ui/Table';
import { useUi } from '../../ui/ui-context';
import { ActionError } from '../ActionError';
import { listColumns } from './list-columns';
import { listRows } from './list-rows';
import { SharedReasons } from './SharedReasons';
import { SyncProgress } from './SyncProgress';
import { SyncResult } from './SyncResult';
import { sharedReasons } from './shared-reasons';
import { TableEditor } from './TableEditor';
import type { Lists } from './use-lists';

interface IntegrationListsProps {
  readonly integration: Integration;
  readonly descriptor: ErpDescriptor;
  readonly lists: Lists;
}

/** The lists of one integration: how each stands, reading them again, and the tables that are filled in by hand. */
export function IntegrationLists({ integration, descriptor, lists }: IntegrationListsProps) {
  const { t } = useUi();
  const { id, name } = integration;
  const [edited, setEdited] = useState('');
  const state = lists.of(id);
  const rows = state.lists ? listRows(descriptor, state.lists) : null;
  const shared = sharedReasons(rows ?? []);
  const said = new Set(shared.flatMap((reason) => reason.rows.map(({ kind }) => kind.id)));
  const editedRow = rows?.find((row) => row.kind.id === edited);
  return (
    <section class="card block" aria-label={name}>
      <div class="row">
        <h2>{name}</h2>
        <Button
          label={t('synchronise_of', { name })}
          disabled={state.progress !== null}
          onClick={() => void lists.synchronise([id])}
        >
          {t('synchronise')}
        </Button>
      </div>
      {state.progress ? <SyncProgress name={name} progress={state.progress} /> : null}
      <SyncResult state={state} />
      <ActionError error={state.error} />
      <SharedReasons reasons={shared} />
      {rows ? (
        <Table
          caption={`${t('nav_lists')} · ${name}`}
          rows={rows}
          rowKey={({ kind }) => kind.id}
          columns={listColumns(t, { edited, onEdit: setEdited, said })}
        />
      ) : null}
      {rows || state.error ? null : <Skeleton lines={3} />}
      {editedRow ? (
        <TableEditor
          key={edited}
          integration={integration}
          kind={editedRow.kind}
          onSaved={() => void lists.read(id)}
          onClose={() => setEdited('')}
        />
      ) : null}
    </section>
  );
}
