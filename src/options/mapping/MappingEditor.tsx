import type { Integration } from '../../core/integration';
import { Button } from '../../ui/Button';
import { SavedNote } from '../../ui/SavedNote';
import { useUi } from '../../ui/ui-context';
import { useReading } from '../../ui/use-reading';
import { ActionError } from '../ActionError';
import { useOptions } from '../options-context';
import { MappingPreview } from './MappingPreview';
import { MappingTable } from './MappingTable';
import { mappingOptions } from './mapping-sources';
import { useMappingDraft } from './use-mapping-draft';

interface MappingEditorProps {
  readonly integration: Integration;
  /** '' while no CRM is connected. */
  readonly org: string;
}

export function MappingEditor({ integration, org }: MappingEditorProps) {
  const { t } = useUi();
  const { ask, erps } = useOptions();
  const { action, mapping, saved, change, save } = useMappingDraft(integration);
  const fields = useReading(org, async () => (org === '' ? [] : (await ask('crm.fields', { org })).fields));
  const descriptor = erps.find((erp) => erp.id === integration.erp);
  if (!descriptor) return null;
  return (
    <>
      <ActionError error={fields.error} />
      <div class="card">
        <MappingTable
          caption={t('nav_mapping')}
          targetHeading={t('mapping_target')}
          targets={descriptor.mappingTargets}
          options={mappingOptions(fields.value ?? [], t)}
          mapping={mapping}
          onChange={change}
        />
        <ActionError error={action.error} />
        <div class="actions block">
          <Button look="primary" disabled={action.busy} onClick={() => void save()}>
            {t('save')}
          </Button>
          <SavedNote saved={saved} />
        </div>
      </div>
      {org === '' ? null : <MappingPreview integration={integration} org={org} mapping={mapping} />}
    </>
  );
}
