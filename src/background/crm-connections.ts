import { importSettingsKey } from '../core/import-settings';
import type { CrmConnection } from '../core/integration';
import type { Settings } from '../storage/settings';
import { withoutImports } from './import-settings';

const others = (settings: Settings, org: string): readonly CrmConnection[] =>
  settings.crms.filter((one) => one.org !== org);

/** The settings without a connection, and without what was set for its organisation alone. */
export const withoutCrm = (settings: Settings, org: string): Settings => ({
  ...settings,
  crms: others(settings, org),
  imports: withoutImports(settings.imports, (key) => key.endsWith(importSettingsKey('', org))),
});

/** The settings with the connection, in place of an earlier one to the same organisation. */
export const withCrm = (settings: Settings, crm: CrmConnection): Settings => ({
  ...settings,
  crms: [...others(settings, crm.org), crm],
});

/** The settings with a change to one connection; without effect when it was disconnected meanwhile. */
export const replaceCrm = (settings: Settings, org: string, change: Partial<CrmConnection>): Settings => ({
  ...settings,
  crms: settings.crms.map((one) => (one.org === org ? { ...one, ...change } : one)),
});
