import type { Integration } from '../../core/integration';
import { PlanTable } from '../../ui/PlanTable';
import { useUi } from '../../ui/ui-context';
import { ActionError } from '../ActionError';
import { AccountSearch } from './AccountSearch';
import { FoundAccounts } from './FoundAccounts';
import { useMappingPreview } from './use-mapping-preview';

interface MappingPreviewProps {
  readonly integration: Integration;
  readonly org: string;
  /** The mapping as it is edited, saved or not. */
  readonly mapping: Readonly<Record<string, string>>;
}

/** What a real account would become with the mapping on the screen. Nothing is written. */
export function MappingPreview({ integration, org, mapping }: MappingPreviewProps) {
  const { t } = useUi();
  const { action, accounts, shown, search, preview } = useMappingPreview(integration, org, mapping);
  return (
    <section class="card block">
      <h2>{t('preview_heading')}</h2>
      <AccountSearch busy={action.busy} onSearch={search} />
      <ActionError error={action.error} />
      <FoundAccounts accounts={accounts} busy={action.busy} onPick={preview} />
      {shown ? (
        <div class="block">
          <h3>{t('preview_of', { name: shown.name })}</h3>
          <PlanTable plan={shown.plan} />
        </div>
      ) : null}
    </section>
  );
}
