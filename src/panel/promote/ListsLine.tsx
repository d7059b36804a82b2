import type { PickList } from '../../core/pick-list';
import { Age } from '../../ui/Age';
import { Button } from '../../ui/Button';
import { useUi } from '../../ui/ui-context';
import { usePromote } from './promote-context';

interface ListsLineProps {
  readonly lists: readonly PickList[];
  readonly erpName: string;
}

/** How old the oldest list in use is, and *Refresh*. */
export function ListsLine({ lists, erpName }: ListsLineProps) {
  const { t } = useUi();
  const model = usePromote();
  const read = lists.filter((list) => list.readAt > 0);
  if (lists.length === 0) return null;
  return (
    <p class="muted small">
      {read.length > 0 ? (
        <>
          {t('lists_from', { erp: erpName })} <Age since={Math.min(...read.map((list) => list.readAt))} />
        </>
      ) : (
        t('lists_never', { erp: erpName })
      )}
      {' · '}
      <Button look="link" disabled={model.state.refreshing.value} onClick={() => void model.refreshLists()}>
        {model.state.refreshing.value ? t('refreshing') : t('refresh')}
      </Button>
    </p>
  );
}
