import type { IntegrationChoice, PromotionView } from '../../core/panel-view';
import { Chip } from '../../ui/Chip';
import { Select } from '../../ui/Select';
import { useUi } from '../../ui/ui-context';
import { usePromote } from './promote-context';

const nameOf = (choice: IntegrationChoice) => `${choice.name} · ${choice.erpName}`;

interface IntegrationSelectProps {
  readonly view: PromotionView;
  /** The chosen one: `view` still shows another while it is opened, and where it could not be. */
  readonly chosenId: string;
}

/** The ERP company to promote to. Choosing another keeps what was typed for this one. */
export function IntegrationSelect({ view, chosenId }: IntegrationSelectProps) {
  const { t } = useUi();
  const model = usePromote();
  const chosen = view.integrations.find((choice) => choice.id === chosenId);
  return (
    <Select
      label={t('integration')}
      value={chosenId}
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
