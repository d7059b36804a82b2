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

const INTEGRATIONS: Place = { page: 'integrations', labelKey: 'nav_integrations' };

/** The same for those who see it outside of the settings: in them, it is where they are. */
const PLACES_FROM_ELSEWHERE: typeof PLACES = {
  ...PLACES,
  'SECRET-MISSING': INTEGRATIONS,
  'INTEGRATION-MISSING': INTEGRATIONS,
  'ERP-SENDER': INTEGRATIONS,
  'ERP-COMPANY': INTEGRATIONS,
  'ERP-SIGN-IN': INTEGRATIONS,
  'IMPORT-OTHER-COMPANY': INTEGRATIONS,
};

interface SettingsLinkProps {
  readonly error: AppErrorJson;
  /** Address of the settings; '' on their own page. */
  readonly settingsUrl: string;
}

/** The way to the page of the settings that can put an error right; nothing where there is none. */
export function SettingsLink({ error, settingsUrl }: SettingsLinkProps) {
  const { t } = useUi();
  const place = (settingsUrl === '' ? PLACES : PLACES_FROM_ELSEWHERE)[error.code];
  if (!place) return null;
  return (
    <a class="btn plain" href={`${settingsUrl}#${place.page}`}>
      {settingsUrl === '' || place.page === 'security'
        ? t(place.labelKey)
        : t('open_settings_of', { page: t(place.labelKey) })}
    </a>
  );
}
