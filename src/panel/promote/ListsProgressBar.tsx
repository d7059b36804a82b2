import { Progress } from '../../ui/Progress';
import { useUi } from '../../ui/ui-context';
import { usePromote } from './promote-context';

/** "Reading lists 3 of 8", while they are read. */
export function ListsProgressBar() {
  const { t } = useUi();
  const progress = usePromote().state.listsProgress.value;
  if (!progress) return null;
  const { done, total } = progress;
  return (
    <Progress
      label={t('reading_lists')}
      text={t('reading_lists_of', { done: String(done), total: String(total) })}
      done={done}
      total={total}
    />
  );
}
