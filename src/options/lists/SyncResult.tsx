import { useUi } from '../../ui/ui-context';
import type { ListsState } from './use-lists';

/** What came of a synchronisation, spoken when it comes. */
export function SyncResult({ state: { lists, error, progress, isFresh } }: { readonly state: ListsState }) {
  const { t } = useUi();
  const failed = (lists ?? []).filter((list) => list.state === 'failed').length;
  const result = failed > 0 ? t.plural('synchronised_but', failed) : t('synchronised');
  return (
    <p role="status" class={progress ? 'spoken' : 'small muted'}>
      {progress ? t('synchronising') : isFresh && !error ? result : ''}
    </p>
  );
}
