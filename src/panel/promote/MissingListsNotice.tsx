import type { AppErrorJson } from '../../core/app-error';
import { Button } from '../../ui/Button';
import { useUi } from '../../ui/ui-context';
import { isSetUpError } from '../OpenSettings';
import { SettingsButton } from '../SettingsButton';
import type { MissingLists } from './missing-lists';
import { usePromote } from './promote-context';

interface MissingListsNoticeProps {
  readonly missing: readonly MissingLists[];
  readonly erpName: string;
}

/** Which lists are missing and why Promote is not offered: each reason once, however many lists it takes away. */
export function MissingListsNotice({ missing, erpName }: MissingListsNoticeProps) {
  const { t } = useUi();
  const model = usePromote();
  const names = (keys: readonly string[]) => keys.map((key) => t.named(key)).join(', ');
  if (missing.length === 0) return null;
  const settings = missing.some(
    ({ error, typedKeys }) => typedKeys.length > 0 || (error !== null && isSetUpError(error)),
  );
  return (
    <section class="notice bad" role="alert">
      <p>
        <strong>{t('lists_missing_title', { erp: erpName })}</strong>
      </p>
      <ul class="plain-list">
        {missing.map(({ labelKeys, error, typedKeys }) => (
          <li key={labelKeys.join()}>
            <strong>{names(labelKeys)}</strong>
            <Reason error={error} />
            {typedKeys.length > 0 ? <p>{t('lists_typed', { lists: names(typedKeys) })}</p> : null}
          </li>
        ))}
      </ul>
      <div class="actions">
        <Button onClick={() => void model.refreshLists()} disabled={model.state.refreshing.value}>
          {t('lists_read_again')}
        </Button>
        {settings ? <SettingsButton /> : null}
      </div>
    </section>
  );
}

function Reason({ error }: { error: AppErrorJson | null }) {
  const { t } = useUi();
  if (!error) return null;
  const { what, remedy } = t.error(error);
  return (
    <p>
      {what} {remedy}
    </p>
  );
}
