import type { PickList } from '../../core/pick-list';
import { useUi } from '../../ui/ui-context';
import { ActionError } from '../ActionError';

/** Why salespersons are typed instead of chosen, where they are. */
export function SalespersonsNote({ list }: { readonly list: PickList | null }) {
  const { t } = useUi();
  if (list?.state === 'failed' && list.error && list.entries.length === 0)
    return <ActionError error={list.error} />;
  if (list && list.entries.length > 0) return null;
  return (
    <p class="small muted lead">
      {t('salespersons_typed')} <a href="#lists">{t('nav_lists')}</a>
    </p>
  );
}
