import { Select } from '../../ui/Select';
import { useUi } from '../../ui/ui-context';
import { useOptions } from '../options-context';

interface MappingChoiceProps {
  readonly integrationId: string;
  /** '' while no CRM is connected. */
  readonly org: string;
  readonly onIntegration: (integrationId: string) => void;
  readonly onOrg: (org: string) => void;
}

/** Whose mapping is edited, and the organisation whose fields are offered for it. */
export function MappingChoice({ integrationId, org, onIntegration, onOrg }: MappingChoiceProps) {
  const { t } = useUi();
  const { settings } = useOptions();
  return (
    <div class="grid2">
      <Select
        label={t('integration')}
        value={integrationId}
        options={settings.integrations.map(({ id, name }) => ({ value: id, label: name }))}
        onPick={onIntegration}
      />
      {settings.crms.length > 0 ? (
        <Select
          label={t('organisation')}
          value={org}
          options={settings.crms.map((crm) => ({ value: crm.org, label: crm.org }))}
          onPick={onOrg}
        />
      ) : (
        <p class="muted small">{t('mapping_no_crm')}</p>
      )}
    </div>
  );
}
