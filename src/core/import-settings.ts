/** How customers of one integration are imported into one CRM organisation. */
export interface ImportSettings {
  /** Mapping source by target key; a missing key means the target's default source. See core/import-mapping. */
  readonly mapping: Readonly<Record<string, string>>;
  /** Targets that belong to the CRM: filled when an account is inserted, never changed after that. */
  readonly crmOwned: readonly string[];
  /** A match also demands the same company name. */
  readonly strict: boolean;
  /** Most accounts that are written in a minute; 0 for as fast as the CRM answers. */
  readonly perMinute: number;
}

export const DEFAULT_IMPORT_SETTINGS: ImportSettings = {
  mapping: {},
  crmOwned: [],
  strict: false,
  perMinute: 0,
};

/** Settings where none were saved: the targets that belong to the CRM by nature are its own. */
export const initialImportSettings = (
  targets: readonly { readonly key: string; readonly crmOwned: boolean }[],
): ImportSettings => ({
  ...DEFAULT_IMPORT_SETTINGS,
  crmOwned: targets.filter(({ crmOwned }) => crmOwned).map(({ key }) => key),
});

/** Key of the settings of one integration and organisation. */
export const importSettingsKey = (integrationId: string, org: string): string => `${integrationId}|${org}`;
