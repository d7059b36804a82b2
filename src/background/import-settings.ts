import { DEFAULT_IMPORT_SETTINGS, type ImportSettings, importSettingsKey } from '../core/import-settings';
import type { Settings } from '../storage/settings';

/** How customers of an integration are imported into an organisation, or the defaults where nothing was saved. */
export const importSettingsOf = (settings: Settings, integrationId: string, org: string): ImportSettings =>
  settings.imports[importSettingsKey(integrationId, org)] ?? DEFAULT_IMPORT_SETTINGS;

/** Import settings without those whose key is meant. */
export const withoutImports = (
  imports: Settings['imports'],
  isMeant: (key: string) => boolean,
): Settings['imports'] => Object.fromEntries(Object.entries(imports).filter(([key]) => !isMeant(key)));
