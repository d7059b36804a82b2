import type { DetailsView } from '../../core/panel-view';
import { Select } from '../../ui/Select';
import { useUi } from '../../ui/ui-context';

interface CustomerSelectProps {
  readonly view: DetailsView;
  readonly onPick: (integrationId: string) => void;
}

/** Which of the account's customers is shown, where it has one in several ERP companies. */
export function CustomerSelect({ view: { integration, integrations }, onPick }: CustomerSelectProps) {
  const { t } = useUi();
  if (integrations.length < 2) return null;
  return (
    <Select
      label={t('integration')}
      labelHidden
      value={integration.id}
      options={integrations.map(({ id, name, erpName }) => ({ value: id, label: `${name} · ${erpName}` }))}
      onPick={onPick}
    />
  );
}
