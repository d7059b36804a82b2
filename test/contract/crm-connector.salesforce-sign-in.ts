import { AppError } from '../../src/core/app-error';
import type { CrmToken, CrmTokens } from '../../src/crm/contract';
import { authorizeUrl, exchangeCode, refreshGrant } from '../../src/crm/salesforce/oauth';
import type { TokenGrant } from '../../src/crm/salesforce/oauth-grant';
import { createPkce } from '../../src/crm/salesforce/pkce';
import { fakeLocks } from '../../src/platform/locks';
import type { Bench } from './connector-bench';
import type { CrmPerson } from './crm-connector.subject';
import { consent } from './jsforce-sign-in';

/** Signs a seeded person in through the authorise page, log-in form and Allow, with our own OAuth. */
export async function signInToSalesforce(bench: Bench, who: CrmPerson): Promise<CrmTokens> {
  const app = { apiOrigin: bench.origin, clientId: String(bench.describe().consumerKey) };
  const signIn = { ...app, redirectUri: 'http://127.0.0.1/callback', state: 'contract' };
  const { verifier, challenge } = await createPkce();
  const landed = await consent(authorizeUrl(signIn, challenge), who, 'allow');
  const code = landed.searchParams.get('code') ?? '';
  return tokensOf(bench, app, await exchangeCode(bench.http, signIn, code, verifier));
}

/** Keeps the grant and renews it, one renewal at a time, as the background does. */
function tokensOf(bench: Bench, app: Parameters<typeof refreshGrant>[1], first: TokenGrant): CrmTokens {
  const alone = fakeLocks();
  let grant: TokenGrant | null = first;
  const toToken = ({ accessToken, apiOrigin }: TokenGrant): CrmToken => ({ accessToken, apiOrigin });
  const present = (): TokenGrant => {
    if (grant === null) throw new AppError('CRM-SIGNED-OUT');
    return grant;
  };
  return {
    current: async () => toToken(present()),
    renewed: (stale) =>
      alone('grant', async () => {
        const before = present();
        if (before.accessToken !== stale.accessToken) return toToken(before);
        grant = await refreshGrant(bench.http, app, before).catch((error: AppError) => {
          if (!error.code.startsWith('NET-')) grant = null;
          throw error;
        });
        return toToken(grant);
      }),
  };
}
