import { Chip } from '../../ui/Chip';
import { useUi } from '../../ui/ui-context';

interface NameCellProps {
  readonly name: string;
  readonly isDefault: boolean;
}

/** An integration's name, marked where it is the default. */
export function NameCell({ name, isDefault }: NameCellProps) {
  const { t } = useUi();
  return (
    <>
      <strong>{name}</strong> {isDefault ? <Chip tone="accent">{t('default')}</Chip> : null}
    </>
  );
}
