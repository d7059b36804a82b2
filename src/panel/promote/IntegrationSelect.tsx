import type { IntegrationChoice, PromotionView } from '../../core/panel-view';
import { Chip } from '../../ui/Chip';
import { Select } from '../../ui/Select';
import { useUi } from '../../ui/ui-context';
import { usePromote } from './promote-context';

const nameOf = (choice: IntegrationChoice) => `${choice.name} · ${choice.erpName}`;

/** The ERP company to promote to. Choosing another keeps what was typed for this one. */
export function IntegrationSelect({ view }: { readonly view: PromotionView }) {
  const { t } = useUi();
  const model = usePromote();
  const chosen = view.integrations.find((choice) => choice.id === view.integrationId);
  return (
    <Select
      label={t('integration')}
      value={view.integrationId}
      options={view.integrations.map((choice) => ({ value: choice.id, label: nameOf(choice) }))}
      onPick={(id) => void model.open(id)}
      hint={
        chosen ? (
          <>
            {chosen.isDefault ? <Chip tone="accent">{t('default')}</Chip> : null} {chosen.summary}
          </>
        ) : null
      }
    />
  );
}
