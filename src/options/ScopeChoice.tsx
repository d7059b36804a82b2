import { Select } from '../ui/Select';
import { useUi } from '../ui/ui-context';
import { useOptions } from './options-context';

interface ScopeChoiceProps {
  readonly integrationId: string;
  /** '' while no CRM is connected. */
  readonly org: string;
  /** Said instead of a choice while no CRM is connected. */
  readonly noCrm: string;
  readonly onIntegration: (integrationId: string) => void;
  readonly onOrg: (org: string) => void;
}

/** Which integration a page is about, and which organisation. */
export function ScopeChoice({ integrationId, org, noCrm, onIntegration, onOrg }: ScopeChoiceProps) {
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
        <p class="muted small">{noCrm}</p>
      )}
    </div>
  );
}
