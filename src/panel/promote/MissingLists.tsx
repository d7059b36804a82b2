import { Button } from '../../ui/Button';
import { useUi } from '../../ui/ui-context';
import type { MissingList } from './missing-lists';
import { usePromote } from './promote-context';

interface MissingListsProps {
  readonly missing: readonly MissingList[];
  readonly erpName: string;
}

/** Which list is missing and why Promote is not offered. */
export function MissingLists({ missing, erpName }: MissingListsProps) {
  const { t } = useUi();
  const model = usePromote();
  if (missing.length === 0) return null;
  return (
    <section class="notice bad" role="alert">
      <p>
        <strong>{t('lists_missing_title', { erp: erpName })}</strong>
      </p>
      <ul class="plain-list">
        {missing.map(({ labelKey, list }) => (
          <li key={list.id}>
            <strong>{t.named(labelKey)}</strong>
            {list.error ? `: ${t.error(list.error).what} ${t.error(list.error).remedy}` : ''}
          </li>
        ))}
      </ul>
      <div class="actions">
        <Button onClick={() => void model.refreshLists()} disabled={model.state.refreshing.value}>
          {t('lists_read_again')}
        </Button>
      </div>
    </section>
  );
}
