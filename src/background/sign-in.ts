import { AppError } from '../core/app-error';
import type { CrmConnection } from '../core/integration';
import { revokeGrant } from '../crm/salesforce/oauth';
import { crmConnector } from './connectors';
import { crmDescriptorOf, crmHttp } from './crm-access';
import type { StoredTokens } from './crm-token-store';
import { signInToSalesforce } from './salesforce-sign-in';
import type { Services } from './services';

/**
 * Signs the user in for a connection (with the browser's own session: looks whose it is) and returns the connection
 * with who it is now. Another user is the user's own decision; another organisation behind the same address is not:
 * what was granted there is given back, and tokens from before stay.
 * @throws AppError `CRM-OTHER-ORG`, and what the sign-in itself throws
 */
export async function signIn(services: Services, connection: CrmConnection): Promise<CrmConnection> {
  const byItsPages = crmDescriptorOf(connection).sessionOf !== null;
  if (connection.auth === 'oauth' && !byItsPages) await obtainTokens(services, connection);
  const identity = await crmConnector(services, connection).identity();
  if (isOther(connection, identity.organizationId)) throw new AppError('CRM-OTHER-ORG');
  const { organizationId, userId, userName } = identity;
  return { ...connection, organizationId, userId, userName };
}

async function obtainTokens(services: Services, connection: CrmConnection): Promise<void> {
  const granted = await signInToSalesforce(crmHttp(services, connection), connection);
  if (isOther(connection, granted.organizationId)) {
    await revokeQuietly(services, connection, granted);
    throw new AppError('CRM-OTHER-ORG');
  }
  await services.tokens.set(connection.org, granted);
}

/** Whatever becomes of it there, the tokens are not kept here; a grant that could not be ended ends by its own idle time. */
export async function revokeQuietly(
  services: Services,
  connection: CrmConnection,
  tokens: StoredTokens,
): Promise<void> {
  try {
    const app = { apiOrigin: `https://${connection.org}`, clientId: connection.consumerKey };
    await revokeGrant(crmHttp(services, connection), app, tokens);
  } catch {
    // See above.
  }
}

/** A connection that is being made does not name its organisation yet. */
const isOther = ({ organizationId }: CrmConnection, found: string): boolean =>
  organizationId !== '' && organizationId !== found;
