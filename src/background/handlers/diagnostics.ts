import type { Integration } from '../../core/integration';
import type { DiagnosticsView } from '../../messaging/protocol';
import type { Handlers } from '../../messaging/router';
import { grantedPermissions } from '../../platform/permissions';
import { extensionVersion } from '../../platform/runtime';
import type { Services } from '../services';

const RECENT = 50;

/** How the latest test ended; what its words name is the company's own. */
const verdict = ({ checked }: Integration) =>
  checked && { at: checked.at, outcome: checked.outcome, summary: checked.summary };

export function diagnosticsHandlers(services: Services): Pick<Handlers, 'diagnostics.read'> {
  return { 'diagnostics.read': () => readDiagnostics(services) };
}

/** The report names versions, permissions, kinds of integrations and states; no customer, no company, no secret. */
async function readDiagnostics(services: Services): Promise<DiagnosticsView> {
  const [permissions, intents, settings, vault] = await Promise.all([
    grantedPermissions(),
    services.journal.recent(RECENT),
    services.settings.read(),
    services.vault.status(),
  ]);
  const facts = {
    version: extensionVersion(),
    browser: navigator.userAgent,
    permissions: permissions.names,
    hosts: permissions.hosts,
  };
  const report = {
    ...facts,
    vault: vault.mode,
    integrations: settings.integrations.map((one) => ({ erp: one.erp, checked: verdict(one) })),
    crms: settings.crms.map((one) => ({ crm: one.crm, auth: one.auth, labelLauncher: one.labelLauncher })),
    promotions: intents.map((one) => ({
      verb: one.verb,
      state: one.state,
      error: one.error?.code ?? '',
      seconds: Math.round((one.updatedAt - one.createdAt) / 1000),
    })),
  };
  return { ...facts, intents, report: JSON.stringify(report, null, 2) };
}
