import type { CrmConnection } from '../core/integration';
import type { Settings } from '../storage/settings';

export const withoutCrm = (settings: Settings, org: string): Settings => ({
  ...settings,
  crms: settings.crms.filter((one) => one.org !== org),
});

/** The settings with the connection, in place of an earlier one to the same organisation. */
export const withCrm = (settings: Settings, crm: CrmConnection): Settings => ({
  ...settings,
  crms: [...withoutCrm(settings, crm.org).crms, crm],
});

/** The settings with a change to one connection; without effect when it was disconnected meanwhile. */
export const replaceCrm = (settings: Settings, org: string, change: Partial<CrmConnection>): Settings => ({
  ...settings,
  crms: settings.crms.map((one) => (one.org === org ? { ...one, ...change } : one)),
});
