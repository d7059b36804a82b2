import { AppError } from '../core/app-error';
import type { CrmConnection } from '../core/integration';
import { authorizeUrl, exchangeCode, readCallback, type SignIn } from '../crm/salesforce/oauth';
import type { TokenGrant } from '../crm/salesforce/oauth-grant';
import { createPkce, randomToken } from '../crm/salesforce/pkce';
import { callbackUrl, runSignIn } from '../platform/identity';
import type { HttpPort } from '../transport/http-port';

/**
 * Signs the user in with the customer's own app: authorisation code and PKCE. The worker stays alive while the window
 * is open, for it waits for an extension API.
 * @throws AppError `CRM-CONSENT-DENIED` (also when the window is closed), `CRM-APP-BLOCKED`, `CRM-APP-UNKNOWN` ...
 */
export async function signInToSalesforce(
  http: HttpPort,
  { org, consumerKey }: Pick<CrmConnection, 'org' | 'consumerKey'>,
): Promise<TokenGrant> {
  if (consumerKey === '') throw new AppError('VALUE-REQUIRED', { field: 'consumerKey' });
  const { verifier, challenge } = await createPkce();
  const signIn: SignIn = {
    apiOrigin: `https://${org}`,
    clientId: consumerKey,
    redirectUri: callbackUrl(),
    state: randomToken(24),
  };
  const landed = await shown(authorizeUrl(signIn, challenge));
  return exchangeCode(http, signIn, readCallback(landed, signIn), verifier);
}

async function shown(url: string): Promise<string> {
  try {
    return await runSignIn(url);
  } catch (cause) {
    const raw = cause instanceof Error ? cause.message : String(cause);
    throw new AppError('CRM-CONSENT-DENIED', { raw, cause });
  }
}
