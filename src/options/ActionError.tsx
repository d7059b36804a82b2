import type { AppErrorJson } from '../core/app-error';
import { ErrorCard } from '../ui/ErrorCard';
import { SettingsLink } from '../ui/SettingsLink';

/** Why an action failed, with the way to the page that can put it right. */
export function ActionError({ error }: { readonly error: AppErrorJson | null }) {
  if (!error) return null;
  return (
    <div class="block">
      <ErrorCard error={error}>
        <SettingsLink error={error} settingsUrl="" />
      </ErrorCard>
    </div>
  );
}
