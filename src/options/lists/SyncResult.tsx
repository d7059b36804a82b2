import type { PickList } from '../../core/pick-list';
import type { Text } from '../../ui/text';
import { useUi } from '../../ui/ui-context';
import type { ListsState } from './use-lists';

/** What came of a synchronisation, spoken when it comes. */
export function SyncResult({ state: { lists, error, progress, isFresh } }: { readonly state: ListsState }) {
  const { t } = useUi();
  const result = resultOf(lists ?? [], t);
  return (
    <p role="status" class={progress ? 'spoken' : 'small muted'}>
      {progress ? t('synchronising') : isFresh && !error ? result : ''}
    </p>
  );
}

function resultOf(lists: readonly PickList[], t: Text): string {
  const count = (state: PickList['state']) => lists.filter((list) => list.state === state).length;
  if (count('failed') > 0) return t.plural('synchronised_but', count('failed'));
  return count('free') > 0 ? t.plural('synchronised_free', count('free')) : t('synchronised');
}
