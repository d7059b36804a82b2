import { type ImportSettings, importSettingsKey, initialImportSettings } from '../core/import-settings';
import type { CustomerTarget } from '../crm/customer-target';
import type { Settings } from '../storage/settings';

/** How customers of an integration are imported into an organisation, as saved or as its CRM suggests. */
export const importSettingsOf = (
  settings: Settings,
  integrationId: string,
  org: string,
  { targets }: Pick<CustomerTarget, 'targets'>,
): ImportSettings =>
  settings.imports[importSettingsKey(integrationId, org)] ?? initialImportSettings(targets);

/** Import settings without those whose key is meant. */
export const withoutImports = (
  imports: Settings['imports'],
  isMeant: (key: string) => boolean,
): Settings['imports'] => Object.fromEntries(Object.entries(imports).filter(([key]) => !isMeant(key)));
