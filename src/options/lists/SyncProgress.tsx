import { useUi } from '../../ui/ui-context';
import type { ListsState } from './use-lists';

interface SyncProgressProps {
  readonly name: string;
  readonly progress: NonNullable<ListsState['progress']>;
}

/** How many of an integration's lists are there already. A bar that only moves until the first answer has come. */
export function SyncProgress({ name, progress: { done, total } }: SyncProgressProps) {
  const { t, locale } = useUi();
  const number = new Intl.NumberFormat(locale);
  const known = total > 0;
  return (
    <div class="sync">
      <progress
        aria-label={t('synchronise_of', { name })}
        max={known ? total : undefined}
        value={known ? done : undefined}
      />
      <p class="small muted">
        {known
          ? t('synchronising_lists', { done: number.format(done), total: number.format(total) })
          : t('synchronising')}
      </p>
    </div>
  );
}
