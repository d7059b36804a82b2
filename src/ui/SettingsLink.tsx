import type { AppErrorJson } from '../core/app-error';
import type { ErrorCode } from '../core/error-catalogue';
import type { MessageKey } from './text';
import { useUi } from './ui-context';

interface Place {
  readonly page: string;
  readonly labelKey: MessageKey;
}

const CRMS: Place = { page: 'crms', labelKey: 'nav_crms' };

/** Page of the settings on which an error can be put right. */
const PLACES: { readonly [C in ErrorCode]?: Place } = {
  'VAULT-LOCKED': { page: 'security', labelKey: 'unlock' },
  'CRM-SIGNED-OUT': CRMS,
  'CRM-NOT-CONNECTED': CRMS,
  'CRM-SERVICE-USER': CRMS,
  'CRM-FIELDS-MISSING': CRMS,
};

interface SettingsLinkProps {
  readonly error: AppErrorJson;
  /** Address of the settings; '' on their own page. */
  readonly settingsUrl: string;
}

/** The way to the page of the settings that can put an error right; nothing where there is none. */
export function SettingsLink({ error, settingsUrl }: SettingsLinkProps) {
  const { t } = useUi();
  const place = PLACES[error.code];
  if (!place) return null;
  return (
    <a class="btn plain" href={`${settingsUrl}#${place.page}`}>
      {t(place.labelKey)}
    </a>
  );
}
