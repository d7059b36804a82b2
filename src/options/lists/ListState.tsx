import { Chip } from '../../ui/Chip';
import { useUi } from '../../ui/ui-context';
import type { ListRow } from './list-rows';

interface ListStateProps {
  readonly row: ListRow;
  /** False where the reason is said above the table for several lists. */
  readonly reason: boolean;
}

const TONES = { ready: 'ok', free: 'neutral', failed: 'bad' } as const;

/** How a list stands; where it could not be read, why, what to do, and what does not work without it. */
export function ListState({ row: { kind, list, stopsPromotion }, reason }: ListStateProps) {
  const { t } = useUi();
  if (!list) return <span class="muted">{t('list_unread')}</span>;
  const said = reason && list.error ? t.error(list.error) : null;
  return (
    <div class="list-state">
      <Chip tone={TONES[list.state]}>{t(`list_state_${list.state}`)}</Chip>
      {stopsPromotion ? <div class="small bad-ink">{t('list_stops_promotion')}</div> : null}
      {said ? (
        <div class="small">
          <span class={list.state === 'failed' ? 'bad-ink' : ''}>{said.what}</span>{' '}
          <span class="muted">
            {said.remedy} {kind.typed ? t('list_fill_in') : ''}
          </span>
        </div>
      ) : null}
    </div>
  );
}
