import type { CrmConnection } from '../core/integration';
import type { SettingsView } from '../messaging/protocol';
import { callbackUrl } from '../platform/identity';
import { managedOrgs } from './consumer-key';
import { crmTokens } from './crm-tokens';
import type { Services } from './services';

/** The settings as the options page sees them: secrets by name only, tokens not at all. */
export async function settingsView(services: Services): Promise<SettingsView> {
  const [settings, vault, pending, orgs] = await Promise.all([
    services.settings.read(),
    services.vault.status(),
    services.journal.open(),
    managedOrgs(),
  ]);
  return {
    integrations: await Promise.all(
      settings.integrations.map(async (integration) => ({
        ...integration,
        savedSecrets: await services.vault.saved(integration.id),
      })),
    ),
    defaultIntegrationId: settings.defaultIntegrationId,
    crms: await Promise.all(
      settings.crms.map(async (crm) => ({ ...crm, signedIn: await isSignedIn(services, crm) })),
    ),
    vault,
    pendingCount: pending.length,
    callbackUrl: callbackUrl(),
    managedOrgs: orgs,
  };
}

/** Whether there is a token to try; that it still works shows when it is used. */
async function isSignedIn(services: Services, connection: CrmConnection): Promise<boolean> {
  try {
    await crmTokens(services, connection).current();
    return true;
  } catch {
    return false;
  }
}
