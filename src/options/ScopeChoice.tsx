import { Select } from '../ui/Select';
import { useUi } from '../ui/ui-context';
import { useOptions } from './options-context';
import type { Scope } from './use-scope';

interface ScopeChoiceProps {
  readonly scope: Scope;
  /** Said instead of a choice while no CRM is connected. */
  readonly noCrm: string;
}

/** Which integration a page is about, and which organisation; the way to a first integration while there is none. */
export function ScopeChoice({ scope, noCrm }: ScopeChoiceProps) {
  const { t } = useUi();
  const { settings } = useOptions();
  const { integrationId, integration, org, setIntegrationId, setOrg } = scope;
  if (!integration) {
    return (
      <p class="card">
        {t('mapping_no_integration')} <a href="#integrations/new">{t('add_integration')}</a>
      </p>
    );
  }
  return (
    <div class="grid2">
      <Select
        label={t('integration')}
        value={integrationId}
        options={settings.integrations.map(({ id, name }) => ({ value: id, label: name }))}
        onPick={setIntegrationId}
      />
      {settings.crms.length > 0 ? (
        <Select
          label={t('organisation')}
          value={org}
          options={settings.crms.map((crm) => ({ value: crm.org, label: crm.org }))}
          onPick={setOrg}
        />
      ) : (
        <p class="muted small">{noCrm}</p>
      )}
    </div>
  );
}
