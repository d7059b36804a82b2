import type { PickList } from '../../core/pick-list';
import { Age } from '../../ui/Age';
import { Button } from '../../ui/Button';
import { useUi } from '../../ui/ui-context';
import { usePromote } from './promote-context';

interface ListsLineProps {
  readonly lists: readonly PickList[];
  readonly erpName: string;
}

/** How old the oldest list is that the ERP has given, and *Refresh*. */
export function ListsLine({ lists, erpName }: ListsLineProps) {
  const { t } = useUi();
  const model = usePromote();
  const wired = lists.filter((list) => list.source === 'erp');
  const readable =
    wired.some((list) => list.state !== 'free') || !lists.some((list) => list.source === 'table');
  const read = wired.filter((list) => list.readAt > 0);
  if (lists.length === 0) return null;
  return (
    <p class="muted small">
      {read.length > 0 ? (
        <>
          {t('lists_from', { erp: erpName })} <Age since={Math.min(...read.map((list) => list.readAt))} />
        </>
      ) : (
        t(wired.length > 0 && readable ? 'lists_never' : 'lists_by_hand', { erp: erpName })
      )}
      {' · '}
      <Button look="link" disabled={model.state.refreshing.value} onClick={() => void model.refreshLists()}>
        {model.state.refreshing.value ? t('refreshing') : t('refresh')}
      </Button>
    </p>
  );
}
