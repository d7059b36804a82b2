import type { CrmConnection } from '../core/integration';
import type { CrmState, SettingsView } from '../messaging/protocol';
import { callbackUrl } from '../platform/identity';
import { hasHosts } from '../platform/permissions';
import { crmSecretsId } from './connectors';
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
      settings.crms.map(async (crm) => ({ ...crm, ...(await stateOf(services, crm)) })),
    ),
    vault,
    pendingCount: pending.length,
    callbackUrl: callbackUrl(),
    managedOrgs: orgs,
  };
}

async function stateOf(services: Services, crm: CrmConnection): Promise<CrmState> {
  const { protocol, hostname } = new URL(crm.address);
  const [signedIn, hostAllowed, saved] = await Promise.all([
    isSignedIn(services, crm),
    hasHosts([`${protocol}//${hostname}/*`]),
    services.vault.saved(crmSecretsId(crm.org)),
  ]);
  return { signedIn, hostAllowed, servicePasswordSaved: saved.includes('password') };
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
