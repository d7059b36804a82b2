import { Table } from '../../ui/Table';
import { useUi } from '../../ui/ui-context';
import { useOptions } from '../options-context';
import { integrationColumns } from './integration-columns';

/** The ERP companies: which one is the default, and how the latest test of each ended. */
export function IntegrationTable() {
  const { t } = useUi();
  const { settings, erps } = useOptions();
  return (
    <div class="card flush">
      <Table
        caption={t('nav_integrations')}
        rows={settings.integrations}
        rowKey={(integration) => integration.id}
        columns={integrationColumns(t, erps, settings.defaultIntegrationId)}
      />
    </div>
  );
}
