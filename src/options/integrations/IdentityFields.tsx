import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import { useUi } from '../../ui/ui-context';
import { useOptions } from '../options-context';
import { type IntegrationDraft, startOf } from './integration-draft';

interface IdentityFieldsProps {
  readonly draft: IntegrationDraft;
  /** A saved integration stays with its ERP. */
  readonly isSaved: boolean;
  readonly nameMissing: boolean;
  readonly change: (part: Partial<IntegrationDraft>) => void;
}

/** Which ERP, and what the integration is called. Another ERP begins anew. */
export function IdentityFields({ draft, isSaved, nameMissing, change }: IdentityFieldsProps) {
  const { t } = useUi();
  const { erps } = useOptions();
  return (
    <div class="grid2">
      <Select
        label={t('erp')}
        value={draft.erp}
        disabled={isSaved}
        options={erps.map((erp) => ({ value: erp.id, label: erp.name }))}
        onPick={(id) => change(startOf(erps.find((erp) => erp.id === id)))}
      />
      <TextField
        label={t('integration_name')}
        hint={t('integration_name_hint')}
        value={draft.name}
        required
        error={nameMissing ? t('name_needed') : ''}
        onInput={(name) => change({ name })}
      />
    </div>
  );
}
