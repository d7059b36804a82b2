import { ERROR_CATALOGUE, type ErrorCode, errorTextKey } from '../../core/error-catalogue';
import type { Integration } from '../../core/integration';
import { Age } from '../../ui/Age';
import { Chip } from '../../ui/Chip';
import { Table } from '../../ui/Table';
import type { Text } from '../../ui/text';
import { useUi } from '../../ui/ui-context';
import { useOptions } from '../options-context';
import { routeHash } from '../use-route';

/** The test's worst finding: an error code, said in words where it is one of ours. */
const summaryText = (summary: string, t: Text): string =>
  summary in ERROR_CATALOGUE ? t.named(errorTextKey(summary as ErrorCode)) : summary;

const TONES = { ok: 'ok', warning: 'warn', failed: 'bad' } as const;

export function IntegrationTable() {
  const { t } = useUi();
  const { settings, erps } = useOptions();
  const erpOf = (integration: Integration) => erps.find((erp) => erp.id === integration.erp);
  return (
    <div class="card flush">
      <Table
        caption={t('nav_integrations')}
        rows={settings.integrations}
        rowKey={(integration) => integration.id}
        columns={[
          {
            key: 'name',
            heading: t('integration_name'),
            rowHeading: true,
            cell: (integration) => (
              <>
                <strong>{integration.name}</strong>{' '}
                {integration.id === settings.defaultIntegrationId ? (
                  <Chip tone="accent">{t('default')}</Chip>
                ) : null}
              </>
            ),
          },
          {
            key: 'erp',
            heading: t('erp'),
            cell: (integration) => erpOf(integration)?.name ?? integration.erp,
          },
          {
            key: 'company',
            heading: t('company'),
            cell: (integration) => erpOf(integration)?.summaryOf(integration.connection) ?? '',
          },
          {
            key: 'checked',
            heading: t('checked'),
            cell: (integration) => <Checked integration={integration} />,
          },
          {
            key: t('edit'),
            heading: '',
            number: true,
            cell: (integration) => (
              <a
                href={routeHash({ page: 'integrations', item: integration.id })}
                aria-label={t('edit_of', { name: integration.name })}
              >
                {t('edit')}
              </a>
            ),
          },
        ]}
      />
    </div>
  );
}

function Checked({ integration: { checked } }: { integration: Integration }) {
  const { t } = useUi();
  if (!checked) return <span class="muted">{t('checked_never')}</span>;
  return (
    <>
      <Chip tone={TONES[checked.outcome]}>{t(`checked_${checked.outcome}`)}</Chip>{' '}
      <span class="muted small">
        <Age since={checked.at} />
        {checked.summary === '' ? '' : ` · ${summaryText(checked.summary, t)}`}
      </span>
    </>
  );
}
