import { useUi } from '../../ui/ui-context';
import { usePromote } from './promote-context';

/** "Reading lists 3 of 8", while they are read. */
export function ListsProgressBar() {
  const { t } = useUi();
  const progress = usePromote().state.listsProgress.value;
  if (!progress) return null;
  const { done, total } = progress;
  return (
    <div class="lists-progress">
      <progress aria-label={t('reading_lists')} max={total} value={done} />
      <p class="small muted">{t('reading_lists_of', { done: String(done), total: String(total) })}</p>
    </div>
  );
}
