import type { AppErrorJson } from '../core/app-error';
import { ErrorCard } from '../ui/ErrorCard';
import { useUi } from '../ui/ui-context';

/** Why an action failed, with the way to the page that can put it right. */
export function ActionError({ error }: { readonly error: AppErrorJson | null }) {
  const { t } = useUi();
  if (!error) return null;
  return (
    <div class="block">
      <ErrorCard error={error}>
        {error.code === 'VAULT-LOCKED' ? (
          <a class="btn plain" href="#security">
            {t('unlock')}
          </a>
        ) : null}
        {error.code === 'CRM-SIGNED-OUT' || error.code === 'CRM-NOT-CONNECTED' ? (
          <a class="btn plain" href="#crms">
            {t('nav_crms')}
          </a>
        ) : null}
      </ErrorCard>
    </div>
  );
}
